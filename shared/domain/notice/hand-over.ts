import type { StaffId } from '../../kernel/ids.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { OpenObligation } from '../records/obligation.ts';
import type { RecordChange } from '../records/change.ts';
import { queueNotice } from './queue-notice.ts';
import { recipientsOf, tellsOwner } from './recipients.ts';
import type { Notice } from '../records/notice.ts';

/**
 * Who is told instead. Since the notice was queued, the owner became absent or came back, so another person
 * does the work now. The notice stays with its recipient when the task was given to another owner.
 * @param facts of the branch the notice belongs to.
 * @returns undefined when the notice still speaks to the right person.
 */
export function toldInstead(
  notice: Notice,
  obligation: OpenObligation,
  facts: BranchFacts,
): readonly StaffId[] | undefined {
  const { ownerId } = notice.obligation;
  if (!tellsOwner(notice.step) || !ownerId || obligation.ownerId !== ownerId) return undefined;
  const recipients = recipientsOf(notice.step, obligation, facts);
  return recipients.includes(notice.recipientId) ? undefined : recipients;
}

/**
 * Who is told instead of a person who has left: the people who now do the work or oversee it, and if there
 * are none, the group's managers. Work that is owed is always told to somebody.
 * @param facts of the branch the notice belongs to.
 * @returns nobody when the group has nobody else.
 */
export function toldInsteadOfLeaver(
  { step, recipientId }: Notice,
  obligation: OpenObligation,
  facts: BranchFacts,
): readonly StaffId[] {
  const steps = [step, 'overdue', 'escalation'] as const;
  const levels = steps.map((each) =>
    recipientsOf(each, obligation, facts).filter((staffId) => staffId !== recipientId),
  );
  return levels.find((recipients) => recipients.length > 0) ?? [];
}

/** Queues the notice again for each of them. */
export function handOver(
  { step, stepAt }: Notice,
  obligation: OpenObligation,
  recipients: readonly StaffId[],
  facts: BranchFacts,
): readonly RecordChange[] {
  return recipients.flatMap((recipientId) =>
    queueNotice({ obligation, step: { step, fireAt: stepAt }, recipientId }, facts),
  );
}
