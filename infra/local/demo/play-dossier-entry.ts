import { completeDossierEntry } from '../../../shared/contracts/visit/index.ts';
import type { CustomerId, StaffId, VisitId } from '../../../shared/kernel/ids.ts';
import { latest, plusMinutes } from '../../../shared/kernel/instant.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { sendAs } from './send-as.ts';
import { type Cast, customerOf, noteRefusal, type Scene } from './cast.ts';
import { localMoment } from './local-moment.ts';
import { whoActs } from './who-acts.ts';

/** The agent completes the dossier entry of the visit with a contact plan, when the plan says so. */
export function playDossierEntry(
  cast: Cast,
  scene: Scene,
  customerId: CustomerId,
  visitId: VisitId,
  ownerId: StaffId | undefined,
): void {
  const { row, branch, plan } = scene;
  if (!plan.dossier) return;
  const visitedOn = localDateOf(row.arrivedAt, branch.timeZone);
  const wanted = localMoment(visitedOn, plan.dossier.days, plan.dossier.time, branch);
  const chinese = branch.language === 'zh-CN';
  cast.agenda.enter(
    latest(wanted, plusMinutes(cast.now, 30)),
    async () => {
      const today = localDateOf(cast.now, branch.timeZone);
      const answer = await sendAs(cast, whoActs(cast, branch, ownerId), completeDossierEntry, {
        params: { branchId: row.branchId, customerId, visitId },
        body: {
          contactPlan: {
            talkingPoints:
              row.workItems.length > 0 ? [...row.workItems] : [chinese ? '用车情况' : 'how the car runs'],
            nextServiceItem: chinese ? '下次保养' : 'next service',
            plannedContactAt: localMoment(today, 4, '10:00', branch),
          },
        },
        idempotencyKey: `${cast.story}-${row.orderNumber}-dossier`,
      });
      if (answer.outcome === 'refused') noteRefusal(cast, scene, completeDossierEntry.id, answer.code);
    },
    customerOf(scene),
  );
}
