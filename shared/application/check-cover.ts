import { type CoverResult, decideCheckCover } from '../domain/notice/index.ts';
import type { AbsenceId, BranchId, GroupId } from '../kernel/ids.ts';
import { onBranch } from './branch-command.ts';
import { type CommandPorts, runCommand } from './run-command.ts';

/** Which absence, and of which branch. */
export interface AbsenceReference {
  readonly groupId: GroupId;
  readonly branchId: BranchId;
  readonly absenceId: AbsenceId;
}

/** `gone`: there is no such branch. `busy`: nothing was written, it is tried again. */
export type CoverOutcome =
  | { readonly outcome: 'done'; readonly result: CoverResult }
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'busy' };

/**
 * Checks that somebody does the work of an absence, and tells the supervisors if not. The record says when
 * the next check is due. This and its version detect a repetition.
 */
export async function checkCover(ports: CommandPorts, absence: AbsenceReference): Promise<CoverOutcome> {
  const done = await runCommand(ports, {
    operation: 'checkCover',
    commandId: `absence:${absence.absenceId}:check`,
    actor: { type: 'system', trigger: 'sweep' },
    plan: { ...absence, workOwnedBy: 'absentPerson' },
    decide: onBranch((facts, { absence: record, ownedWork = [] }) =>
      decideCheckCover(record, ownedWork, facts),
    ),
    respond: () => ({ status: 204, headers: {}, body: null }),
  });
  switch (done.outcome) {
    case 'done':
      return { outcome: 'done', result: done.result };
    case 'refused':
      return { outcome: 'gone' };
    case 'busy':
      return { outcome: 'busy' };
    default:
      throw new Error(`A check has no receipt, yet it was ${done.outcome}`);
  }
}
