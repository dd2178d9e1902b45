import { expect, test } from 'vitest';
import { inStateOf } from '../../../shared/domain/records/in-state.ts';

interface Base {
  readonly id: string;
  readonly note?: string;
}

type State = { readonly status: 'open'; readonly wakeAt: string } | { readonly status: 'closed' };

const inState = inStateOf<Base, State>({ id: true, note: true });

test('what every state has stays, what only the former one had is gone', () => {
  const open = { id: 'one', note: 'kept', status: 'open', wakeAt: 'noon' } as const;
  expect(inState(open, { status: 'closed' })).toEqual({ id: 'one', note: 'kept', status: 'closed' });
  expect(inState(open, { status: 'closed' }, { note: 'new' })).toHaveProperty('note', 'new');
});

/** Never run: that these lines compile, and only with their expected errors, is the test. */
export function refusedByTheCompiler(): void {
  // @ts-expect-error a field of every state is forgotten
  inStateOf<Base, State>({ id: true });
  // @ts-expect-error a field of one state only
  inStateOf<Base, State>({ id: true, note: true, wakeAt: true });
  // @ts-expect-error the new state lacks what it needs
  inState({ id: 'one' }, { status: 'open' });
}
