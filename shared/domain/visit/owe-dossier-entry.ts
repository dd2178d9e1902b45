import type { VehicleId, VisitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { followUpAgentFor } from '../branch/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { OpenObligation } from '../records/obligation.ts';
import { openObligation } from '../obligation/index.ts';

/** The visit that owes the entry, and what its two days count from. */
interface OwingVisit {
  readonly visitId: VisitId;
  readonly vehicleId?: VehicleId;
  readonly event: 'intakeDone' | 'consultationEnded';
  readonly anchorAt: Instant;
}

/** Every visit owes an entry to the customer's dossier, with a plan for the next contact. */
export function oweDossierEntry(
  dossier: Pick<DossierState, 'head'>,
  visit: OwingVisit,
  facts: BranchFacts,
): OpenObligation {
  const { customerId, agentId } = dossier.head;
  const ownerId = followUpAgentFor(facts.branch, customerId, agentId);
  return openObligation(
    {
      kind: 'dossier',
      customerId,
      subject: { type: 'visit', id: visit.visitId },
      visitId: visit.visitId,
      ...(visit.vehicleId && { vehicleId: visit.vehicleId }),
      ...(ownerId && { ownerId }),
      event: visit.event,
      anchorAt: visit.anchorAt,
    },
    facts,
  );
}
