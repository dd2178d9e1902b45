import { completeDossierEntry } from '../../../shared/contracts/visit/index.ts';
import type { StaffId, VisitId } from '../../../shared/kernel/ids.ts';
import { latest, plusMinutes } from '../../../shared/kernel/instant.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { ask } from './ask.ts';
import { type Cast, localMoment, type Scene, whoActs } from './cast.ts';

/** The agent completes the dossier entry of the visit with a contact plan, when the plan says so. */
export function playDossierEntry(
  cast: Cast,
  scene: Scene,
  visitId: VisitId,
  ownerId: StaffId | undefined,
): void {
  const { row, branch, plan, place } = scene;
  if (!plan.dossier) return;
  const chinese = branch.language === 'zh-CN';
  const complete = async (): Promise<void> => {
    const today = localDateOf(cast.now, branch.timeZone);
    const talk = chinese ? '用车情况' : 'how the car runs';
    await ask(cast, scene, whoActs(cast, branch, ownerId), completeDossierEntry, {
      params: { ...place, visitId },
      body: {
        contactPlan: {
          talkingPoints: row.workItems.length > 0 ? [...row.workItems] : [talk],
          nextServiceItem: chinese ? '下次保养' : 'next service',
          plannedContactAt: localMoment(today, 4, '10:00', branch),
        },
      },
    });
  };
  const visitedOn = localDateOf(row.arrivedAt, branch.timeZone);
  const wanted = localMoment(visitedOn, plan.dossier.days, plan.dossier.time, branch);
  cast.agenda.enter(latest(wanted, plusMinutes(cast.now, 30)), complete);
}
