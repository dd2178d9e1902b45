import type { CaseId } from '../../kernel/ids.ts';
import { daysBetween } from '../../kernel/local-date.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { acceptedFor } from './accepted-for.ts';
import type { ChangedCase } from './clocks.ts';
import { type CaseRefusal, findMyCase } from './find-case.ts';
import { moveCase } from './move-case.ts';

export interface ReopenCase {
  readonly caseId: CaseId;
  readonly reason: string;
}

export type ReopenCaseRefusal =
  | CaseRefusal
  | { readonly code: 'reopening-too-late'; readonly data: { readonly days: number; readonly limit: number } };

/** Later than that a supervisor must see a reason. */
const REOPENED_WITHIN_DAYS = 30;

/** Takes a closed matter up again, with two new days to report. */
export function decideReopenCase(
  dossier: DossierState,
  { caseId, reason }: ReopenCase,
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, ReopenCaseRefusal> {
  const search = findMyCase(dossier, caseId, ['closed', 'closedUnreachable'], 'steps', facts);
  if (!search.found) return refused(search.refusal);
  const { found } = search;
  const { timeZone } = facts.branch;
  const at = facts.now;
  const days = daysBetween(localDateOf(found.closedAt, timeZone), localDateOf(at, timeZone));
  if (days > REOPENED_WITHIN_DAYS && !isSupervisor(facts)) {
    return refused({ code: 'reopening-too-late', data: { days, limit: REOPENED_WITHIN_DAYS } });
  }
  const by = staffBehind(facts.actor);
  const changed = moveCase(
    dossier,
    found,
    {
      state: { status: 'studying' },
      events: [
        { type: 'noted', at, by, text: reason },
        { type: 'reopened', at, by, because: 'request' },
      ],
      starts: { event: 'caseReopened', at },
      reopenedCount: found.reopenedCount + 1,
    },
    facts,
  );
  return acceptedFor(search.found, changed, facts);
}

function isSupervisor({ actor }: BranchFacts): boolean {
  return (
    actor.type === 'staff' && actor.roles.some((role) => role === 'supervisor' || role === 'groupManager')
  );
}
