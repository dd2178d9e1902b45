import type * as z from 'zod';
import type { DossierDocument, DossierHeads } from '../../../shared/application/read-ports.ts';
import type { Activity } from '../../../shared/application/ports.ts';
import { getDossier } from '../../../shared/contracts/dossier/index.ts';
import type { dossierView } from '../../../shared/contracts/dossier/dossier-view.ts';
import { obligationOf } from '../../../shared/domain/follow-up/index.ts';
import { runningObligations } from '../../../shared/domain/case/index.ts';
import { lastActivityOf } from '../../../shared/domain/records/last-activity.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { notFound, query } from '../../runtime/query.ts';
import {
  presentCall,
  presentCase,
  presentCustomer,
  presentFollowUp,
  presentLetter,
  presentObligation,
  presentVehicle,
  presentVisit,
} from '../views/index.ts';

type Shown = z.input<typeof dossierView>;

export const binding = query(getDossier, {
  read: async ({ params: { branchId, customerId }, query: asked }, { reads, now, cursor }) => {
    const { limit: _, cursor: __, ...filter } = asked;
    const page = await reads.dossierPage(branchId, customerId, filter, cursor.page);
    if (!page) return notFound('customer');
    const { heads, next } = page;
    // No version, because only customer and vehicles can be changed, each by the version shown with it.
    return { body: { ...presentDossier(page, heads, now), nextCursor: cursor.after(next) } };
  },
});

function presentDossier(
  { state, calls, activities }: DossierDocument,
  heads: DossierHeads,
  now: Instant,
): Omit<Shown, 'nextCursor'> {
  const { agentId, openedAt } = state.head;
  const version = heads.vehicleHeads.reduce((sum, head) => sum + head.version, heads.head.version);
  return {
    version,
    ...(agentId && { agentId }),
    openedAt,
    lastActivityAt: lastActivityOf(heads),
    customer: presentCustomer(state.customer),
    vehicles: state.vehicles.map(presentVehicle),
    visits: state.visits.map(presentVisit),
    followUps: state.followUps.map((followUp) =>
      presentFollowUp({ followUp, obligation: obligationOf(state, followUp) }, now),
    ),
    obligations: state.obligations.map((obligation) => presentObligation(obligation, now)),
    cases: state.cases.map((serviceCase) =>
      presentCase({ serviceCase, obligations: runningObligations(state, serviceCase) }, now),
    ),
    letters: state.letters.map(presentLetter),
    calls: calls.map(presentCall),
    activities: activities.map(presentActivity),
  };
}

function presentActivity({
  at,
  operation,
  actor,
  actingFor,
  changed,
}: Activity): Shown['activities'][number] {
  return {
    at,
    operation,
    by: actor.type === 'staff' ? actor.staffId : actor.trigger,
    ...(actingFor && { actingFor }),
    changed: changed.map(({ hiddenFromId: _, ...shown }) => shown),
  };
}
