import type { Instant } from '../../kernel/instant.ts';
import { actingForOwner } from '../branch/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { AnchorEvent } from '../records/explanation.ts';
import type { Obligation, ObligationKind } from '../records/obligation.ts';
import { leaveBy, type Leaving, openObligation } from '../obligation/index.ts';
import { insert, type RecordChange, replace, replaced } from '../records/change.ts';
import type {
  CaseClock,
  CaseEvent,
  CaseIn,
  CaseStatus,
  RUNNING_STATUSES,
  ServiceCase,
} from '../records/case.ts';

/**
 * The clock of each state (state machine E.3). The clock of the first response runs beside it, until the
 * customer had one.
 */
export const CLOCK_OF = {
  open: 'report',
  studying: 'report',
  reported: 'decision',
  replyPending: 'reply',
  answered: 'satisfaction',
  closed: undefined,
  closedUnreachable: undefined,
  withdrawn: undefined,
  merged: undefined,
} as const satisfies Readonly<Record<CaseStatus, CaseClock | undefined>>;

/** The duty each clock counts for. */
export const KIND_OF = {
  firstResponse: 'caseFirstResponse',
  report: 'caseReport',
  decision: 'caseDecision',
  reply: 'caseReply',
  satisfaction: 'satisfactionCheck',
} as const satisfies Readonly<Record<CaseClock, ObligationKind>>;

/** By which door the duty of a clock that stops is left (see `DOORS`). */
export type ClockEnd = Omit<Leaving, 'reason'>;

/** What a clock counts from. */
export interface ClockStart {
  readonly event: AnchorEvent;
  readonly at: Instant;
}

/** The clocks of a case while one decision is made on it. */
export interface Clocks {
  readonly running: Readonly<Partial<Record<CaseClock, Obligation>>>;
  readonly stopped: readonly Obligation[];
}

export const NO_CLOCKS: Clocks = { running: {}, stopped: [] };

/** @throws when the dossier lacks one. Case and obligations are always written together. */
export function clocksOf({ obligations }: DossierState, { id, obligationIds }: ServiceCase): Clocks {
  const running = Object.entries(obligationIds).map(([clock, obligationId]) => {
    const found = obligations.find((obligation) => obligation.id === obligationId);
    if (!found) throw new Error(`Case ${id} has lost its obligation ${obligationId}`);
    return [clock, found] as const;
  });
  return { running: Object.fromEntries(running), stopped: [] };
}

/**
 * The duty the state of a running case demands.
 * @throws when it does not run: case and obligations are always written together.
 */
export function clockOfState(
  dossier: DossierState,
  serviceCase: CaseIn<(typeof RUNNING_STATUSES)[number]>,
): Obligation {
  const owed = clocksOf(dossier, serviceCase).running[CLOCK_OF[serviceCase.status]];
  if (!owed) throw new Error(`Case ${serviceCase.id} is ${serviceCase.status} and owes nothing`);
  return owed;
}

/** Stops a clock. A clock that does not run stays as it is. */
export function stopClock(
  clocks: Clocks,
  clock: CaseClock,
  end: ClockEnd,
  facts: Pick<BranchFacts, 'branch'>,
): Clocks {
  const { [clock]: obligation, ...running } = clocks.running;
  if (!obligation) return clocks;
  return { running, stopped: [...clocks.stopped, leaveBy(obligation, end, facts)] };
}

/** Changes the clock that runs in the state of the case, if one runs. */
export function changeClockOf(
  clocks: Clocks,
  { status }: Pick<ServiceCase, 'status'>,
  change: (obligation: Obligation) => Obligation,
): Clocks {
  const clock = CLOCK_OF[status];
  const obligation = clock && clocks.running[clock];
  return clock && obligation ? withClock(clocks, clock, change(obligation)) : clocks;
}

/** Ends every running clock of a case in the same way. */
export function stopAllClocks(clocks: Clocks, end: ClockEnd, facts: Pick<BranchFacts, 'branch'>): Clocks {
  return Object.keys(clocks.running).reduce(
    (left, clock) => stopClock(left, clock as CaseClock, end, facts),
    clocks,
  );
}

/** Makes an obligation the running one of that clock. */
export function withClock(clocks: Clocks, clock: CaseClock, obligation: Obligation): Clocks {
  return { ...clocks, running: { ...clocks.running, [clock]: obligation } };
}

/** Supervisors own decisions, except on complaints about a person. The owner does everything else. */
export function isOwners(clock: CaseClock, { aboutStaffId }: Pick<ServiceCase, 'aboutStaffId'>): boolean {
  return clock !== 'decision' || aboutStaffId !== undefined;
}

/** Opens the obligation of a clock. */
export function openClock(
  serviceCase: ServiceCase,
  clock: CaseClock,
  { event, at }: ClockStart,
  facts: BranchFacts,
): Obligation {
  const { id, customerId, vehicleId, ownerId, aboutStaffId, level } = serviceCase;
  return openObligation(
    {
      kind: KIND_OF[clock],
      customerId,
      subject: { type: 'case', id },
      ...(vehicleId && { vehicleId }),
      ...(ownerId && isOwners(clock, serviceCase) && { ownerId }),
      ...(aboutStaffId && { hiddenFromId: aboutStaffId }),
      level,
      event,
      anchorAt: at,
    },
    facts,
  );
}

/** A case as a decision leaves it, with the obligations that run for it. */
export interface CaseWithObligations {
  readonly serviceCase: ServiceCase;
  readonly obligations: readonly Obligation[];
}

export interface ChangedCase extends CaseWithObligations {
  readonly changes: readonly RecordChange[];
}

/** The obligations that run for a case, as they are kept. */
export function runningObligations(dossier: DossierState, serviceCase: ServiceCase): readonly Obligation[] {
  return Object.values(clocksOf(dossier, serviceCase).running);
}

/**
 * Writes a case and its new or changed clocks, each record once. If the owner is absent, new entries of its
 * history name the owner the actor works for.
 */
export function writeCase(
  dossier: DossierState,
  next: ServiceCase,
  clocks: Clocks,
  facts: BranchFacts,
): ChangedCase {
  const running = Object.entries(clocks.running);
  const obligationIds = Object.fromEntries(running.map(([clock, { id }]) => [clock, id]));
  const stored = dossier.cases.find(({ id }) => id === next.id);
  const isNew = stored === undefined;
  const events = stored ? withDeputy(next.events, stored, facts) : next.events;
  const written: ServiceCase = { ...next, obligationIds, events };
  const kept = running.map(([, obligation]) => writeObligation(dossier, obligation));
  const { record, change } = isNew ? { record: written, change: insert(written) } : replaced(written);
  return {
    serviceCase: record,
    obligations: kept.map(({ obligation }) => obligation),
    changes: [
      change,
      ...clocks.stopped.map((obligation) => replace(obligation)),
      ...kept.flatMap(({ changes }) => changes),
    ],
  };
}

function withDeputy(
  events: readonly CaseEvent[],
  stored: ServiceCase,
  facts: BranchFacts,
): readonly CaseEvent[] {
  const actingFor = actingForOwner(stored.ownerId, facts);
  if (!actingFor) return events;
  return events.map((event, index) => (index < stored.events.length ? event : { ...event, actingFor }));
}

function writeObligation(
  { obligations }: DossierState,
  obligation: Obligation,
): { readonly obligation: Obligation; readonly changes: readonly RecordChange[] } {
  const stored = obligations.find(({ id }) => id === obligation.id);
  if (!stored) return { obligation, changes: [insert(obligation)] };
  if (stored === obligation) return { obligation, changes: [] };
  const { record, change } = replaced(obligation);
  return { obligation: record, changes: [change] };
}
