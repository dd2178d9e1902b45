import type { CaseId, StaffId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { isActiveAs } from '../branch/index.ts';
import type { Staff } from '../records/staff.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { reassignObligation } from '../obligation/index.ts';
import type { RecordChange } from '../records/change.ts';
import { seniorsOf } from './case-owner.ts';
import { acceptedFor } from './accepted-for.ts';
import { type ChangedCase, type Clocks, clocksOf, isOwners, writeCase } from './clocks.ts';
import { type CaseRefusal, findMyCase } from './find-case.ts';
import { type CaseClock, RUNNING_STATUSES, type ServiceCase } from '../records/case.ts';

export interface HandOverCase {
  readonly caseId: CaseId;
  readonly toStaffId: StaffId;
}

export type HandOverCaseRefusal =
  | CaseRefusal
  | { readonly code: 'not-a-case-handler'; readonly data: { readonly staffId: StaffId } };

/**
 * Another person answers for the matter from now on. Until then it is the person who received it first
 * (首问责任制). No due date moves. A complaint about a person stays with those above that person.
 */
export function decideHandOverCase(
  dossier: DossierState,
  { caseId, toStaffId }: HandOverCase,
  staff: readonly Staff[],
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, HandOverCaseRefusal> {
  const search = findMyCase(dossier, caseId, RUNNING_STATUSES, 'steps', facts);
  if (!search.found) return refused(search.refusal);
  const { found } = search;
  const taker = staff.find(({ id }) => id === toStaffId);
  if (!taker || !mayHandle(taker, found, facts)) {
    return refused({ code: 'not-a-case-handler', data: { staffId: toStaffId } });
  }
  const by = staffBehind(facts.actor);
  const handed: ServiceCase = {
    ...found,
    ownerId: toStaffId,
    events: [...found.events, { type: 'handedOver', at: facts.now, by, to: toStaffId }],
  };
  const changed = writeCase(
    dossier,
    handed,
    withOwner(clocksOf(dossier, found), found, toStaffId, facts),
    facts,
  );
  return acceptedFor(search.found, changed, facts);
}

function mayHandle(taker: Staff, { aboutStaffId }: ServiceCase, facts: BranchFacts): boolean {
  const { id: branchId } = facts.branch;
  const isSenior = !aboutStaffId || seniorsOf(aboutStaffId, facts).includes(taker.id);
  const roles = ['agent', 'advisor', 'supervisor', 'groupManager'] as const;
  return isSenior && roles.some((role) => isActiveAs(role, taker, branchId));
}

/** What falls to the supervisors stays with them. */
function withOwner(clocks: Clocks, serviceCase: ServiceCase, toStaffId: StaffId, facts: BranchFacts): Clocks {
  const running = Object.entries(clocks.running).map(([clock, obligation]) => {
    const goesAlong = isOwners(clock as CaseClock, serviceCase);
    return [clock, goesAlong ? reassignObligation(obligation, toStaffId, facts) : obligation] as const;
  });
  return { ...clocks, running: Object.fromEntries(running) };
}
