import type { StaffId } from '../../kernel/ids.ts';
import type { CallRecord } from '../records/call.ts';

/**
 * The call as a member of staff may see it. It leaves out what complains about that person, and then also the
 * notes of the talk, which may mention it.
 */
export function callSeenBy(call: CallRecord, staffId: StaffId): CallRecord {
  const { cases, talkNotes, ...rest } = call;
  const statements = call.statements.filter(({ aboutStaffId }) => aboutStaffId !== staffId);
  const shown = cases?.filter(({ hiddenFromId }) => hiddenFromId !== staffId) ?? [];
  const complainsOfReader = statements.length < call.statements.length;
  return {
    ...rest,
    statements,
    ...(shown.length > 0 && { cases: shown }),
    ...(talkNotes !== undefined && !complainsOfReader && { talkNotes }),
  };
}
