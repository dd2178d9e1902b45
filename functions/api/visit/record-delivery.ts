import { recordDelivery } from '../../../shared/contracts/visit/index.ts';
import { decideRecordDelivery } from '../../../shared/domain/visit/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentFollowUp, presentVisit } from '../views/index.ts';

export const binding = dossierCommand(recordDelivery, {
  plan: ({ params }) => ({ contactPoints: true, cars: 'named', named: { visitIds: [params.visitId] } }),
  decide: ({ params, body }, dossier, facts) =>
    decideRecordDelivery(dossier, { ...body, visitId: params.visitId }, facts),
  present: ({ visit, planned, warnings }, { now }) => ({
    visit: presentVisit(visit),
    ...(planned && { followUp: presentFollowUp(planned, now) }),
    warnings: [...warnings],
  }),
});
