import type { BranchFacts } from '../records/facts.ts';
import type { Obligation } from '../records/obligation.ts';
import type { RecordChange } from '../records/change.ts';
import { queueNotice } from './queue-notice.ts';
import { recipientsOf } from './recipients.ts';

/**
 * Tells the supervisors that somebody who is not senior ended a duty, with a proof, without its being done.
 * @param owed the duty as it was before.
 */
export function tellOfEnding(owed: Obligation, facts: BranchFacts): readonly RecordChange[] {
  const step = { step: 'calledOff', fireAt: facts.now } as const;
  return recipientsOf('overdue', owed, facts).flatMap((recipientId) =>
    queueNotice({ obligation: owed, step, recipientId }, facts),
  );
}
