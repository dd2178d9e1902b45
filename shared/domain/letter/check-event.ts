import type { Instant } from '../../kernel/instant.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { LetterEvent } from '../records/letter.ts';

export interface EventOver {
  readonly code: 'event-over';
  readonly data: { readonly endedAt: Instant };
}

/** Nobody is invited to what is over, neither when the letter is drafted nor when it is approved. */
export function checkEvent(
  event: LetterEvent | undefined,
  { now }: Pick<BranchFacts, 'now'>,
): EventOver | undefined {
  if (!event || now < event.endsAt) return undefined;
  return { code: 'event-over', data: { endedAt: event.endsAt } };
}
