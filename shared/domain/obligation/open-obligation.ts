import type { CustomerId, StaffId, VehicleId, VisitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import type { BranchFacts } from '../facts.ts';
import { computeWindow } from './compute-window.ts';
import { ladderOf } from './ladder.ts';
import { POLICY } from './policy-table.ts';
import type { Obligation, ObligationKind, OpenObligation } from './records.ts';

/** What brought the obligation about, and who must see to it. */
export interface NewObligation {
  readonly kind: ObligationKind;
  readonly customerId: CustomerId;
  readonly subject: Obligation['subject'];
  readonly visitId: VisitId;
  readonly vehicleId?: VehicleId;
  readonly ownerId?: StaffId;
  /** Name of the event the days count from, and its instant. */
  readonly event: string;
  readonly anchorAt: Instant;
}

/** Opens an obligation of the policy with its window, computed once by the settings of now. */
export function openObligation(
  { event, anchorAt, ...about }: NewObligation,
  facts: BranchFacts,
): OpenObligation {
  const { clauses, timing } = POLICY[about.kind];
  const { timeZone } = facts.branch;
  const window = computeWindow({ name: event, at: anchorAt }, timing(facts.settings), facts);
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
  return { ...obligation, pendingSteps: ladderOf(obligation, facts.settings.notices, facts.now) };
}
