import type { StaffId } from '../../kernel/ids.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import type { AbsenceRecord, OwnedWindow } from '../records/absence.ts';
import { asBranchKnows, checkedNext, effectiveOwner, endedDeparture, workDuring } from '../absence/index.ts';
import { worksOn } from '../branch/index.ts';
import { accepted, type Decision } from '../records/decision.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type RecordChange, replace } from '../records/change.ts';
import { queueAbsenceNotice } from './queue-absence-notice.ts';
import { recipientsOf } from './recipients.ts';

/** `quiet`: somebody does the work, there is none, or the branch is closed that day. */
export type CoverResult =
  | { readonly checked: true; readonly told: readonly StaffId[] }
  | { readonly checked: false; readonly because: 'unknown' | 'early' };

/**
 * Checks once on each local day of an absence that somebody does the work, and tells the supervisors when
 * nobody does, because no deputy was named or the deputy is absent too. They are told at the start of
 * contact hours, every working day until it is solved. A check that comes early, twice or too late does no
 * harm.
 */
export function decideCheckCover(
  stored: AbsenceRecord | undefined,
  owned: readonly OwnedWindow[],
  facts: BranchFacts,
): Decision<RecordChange, CoverResult, never> {
  if (!stored) return accepted([], { checked: false, because: 'unknown' });
  const { branch, now } = facts;
  const record = asBranchKnows(stored, branch);
  if (!record.checkAt || now < record.checkAt) return accepted([], { checked: false, because: 'early' });

  const ended = endedDeparture(record, owned.length > 0, branch, now);
  if (ended) return accepted(ended, { checked: true, told: [] });

  const alone = effectiveOwner(record.agentId, branch, now) === 'supervisors';
  const isTime = alone && worksOn(localDateOf(now, branch.timeZone), facts);
  const told = (isTime ? recipientsOf('overdue', {}, facts) : []).flatMap((recipientId) => {
    const uncovered = workDuring(record, owned, recipientId);
    return uncovered ? [{ recipientId, uncovered }] : [];
  });
  const notices = told.flatMap(({ recipientId, uncovered }) =>
    queueAbsenceNotice(record, uncovered, recipientId, facts),
  );
  return accepted([replace(checkedNext(record, branch.timeZone, now)), ...notices], {
    checked: true,
    told: told.map(({ recipientId }) => recipientId),
  });
}
