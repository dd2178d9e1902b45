import type { CustomerId, StaffId, VehicleId, VisitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import type { CaseLevel } from '../records/case.ts';
import type { BranchFacts } from '../records/facts.ts';
import { computeWindow } from './compute-window.ts';
import type { AnchorEvent } from '../records/explanation.ts';
import { ladderOf } from './ladder.ts';
import { POLICY } from './policy-table.ts';
import type { Obligation, ObligationKind, OpenObligation } from '../records/obligation.ts';

/** What brought the obligation, and who owns it. */
export interface NewObligation {
  readonly kind: ObligationKind;
  readonly customerId: CustomerId;
  readonly subject: Obligation['subject'];
  readonly visitId?: VisitId;
  readonly vehicleId?: VehicleId;
  readonly ownerId?: StaffId;
  readonly hiddenFromId?: StaffId;
  /** The level of the matter it is about. Anything else is timed like an ordinary matter. */
  readonly level?: CaseLevel;
  /** What the days count from, and its instant. */
  readonly event: AnchorEvent;
  readonly anchorAt: Instant;
}

/**
 * Opens an obligation of the policy with its window, computed once with the present settings and calendar.
 * @returns the record at version and generation 1, its ladder ahead of it.
 */
export function openObligation(
  { event, anchorAt, level, ...about }: NewObligation,
  facts: BranchFacts,
): OpenObligation {
  const { clauses, timing } = POLICY[about.kind];
  const { timeZone } = facts.branch;
  const window = computeWindow(
    { event, at: anchorAt },
    timing(facts.settings, { level: level ?? 'ordinary', event }),
    facts,
  );
  const obligation = {
    ...about,
    ...window,
    type: 'obligation',
    id: facts.newId('obligation'),
    branchId: facts.branch.id,
    version: 1,
    clauses,
    anchor: { event, at: anchorAt, on: localDateOf(anchorAt, timeZone) },
    timeZone,
    settingsVersion: facts.settingsVersion,
    createdAt: facts.now,
    generation: 1,
    status: 'open',
  } as const;
  return { ...obligation, pendingSteps: ladderOf(obligation, facts) };
}
