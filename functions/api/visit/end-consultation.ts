import { endConsultation } from '../../../shared/contracts/visit/index.ts';
import { decideEndConsultation } from '../../../shared/domain/visit/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentFollowUp } from '../views/index.ts';
import { presentRegisteredVisit } from './present-registered-visit.ts';

export const binding = dossierCommand(endConsultation, {
  plan: ({ body }) => ({
    cars: 'named',
    contactPoints: true,
    ...(body.vehicleId && { named: { vehicleIds: [body.vehicleId] } }),
    ...(body.advisorId && { staffIds: [body.advisorId] }),
  }),
  decide: ({ body }, dossier, facts, _, { staff }) => decideEndConsultation(dossier, body, staff, facts),
  present: (ended, { now }) => ({
    ...presentRegisteredVisit(ended, now),
    ...(ended.planned && { followUp: presentFollowUp(ended.planned, now) }),
  }),
});
