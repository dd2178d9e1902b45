import { registerIntake } from '../../../shared/contracts/visit/index.ts';
import { decideRegisterIntake } from '../../../shared/domain/visit/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentRegisteredVisit } from './present-registered-visit.ts';

export const binding = dossierCommand(registerIntake, {
  plan: ({ body }) => ({
    cars: 'named',
    named: {
      vehicleIds: [body.vehicleId],
      ...(body.reworkOfVisitId && { visitIds: [body.reworkOfVisitId] }),
    },
    ...(body.advisorId && { staffIds: [body.advisorId] }),
  }),
  decide: ({ body }, dossier, facts, _, { staff }) => decideRegisterIntake(dossier, body, staff, facts),
  present: (registered, { now }) => presentRegisteredVisit(registered, now),
});
