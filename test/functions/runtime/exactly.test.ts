import { expect, test } from 'vitest';
import { exactly } from '../../../functions/runtime/exactly.ts';

interface View {
  readonly id: string;
  readonly note?: string;
  readonly tries: readonly { readonly at: string }[];
}

declare const note: string | undefined;
const whole = { id: 'one', tries: [{ at: 'noon' }], ...(Math.random() < 2 && { note: 'kept' }) };

test('an answer with exactly the fields of its view is passed on', () => {
  expect(exactly<View>()(whole)).toBe(whole);
});

/** Never run: that these lines compile, and only with their expected errors, is the test. */
export function refusedByTheCompiler(): void {
  // @ts-expect-error a field that must be there is missing
  exactly<View>()({ tries: [], note });
  // @ts-expect-error an optional field is forgotten
  exactly<View>()({ id: 'one', tries: [] });
  // @ts-expect-error one field too many
  exactly<View>()({ ...whole, secret: 'kept from callers' });
  // @ts-expect-error one field too many further inside
  exactly<View>()({ ...whole, tries: [{ at: 'noon', secret: 'kept from callers' }] });
}
