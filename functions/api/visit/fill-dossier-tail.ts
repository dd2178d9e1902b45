import { fillDossierTail } from '../../../shared/contracts/visit/index.ts';
import { decideFillDossierTail } from '../../../shared/domain/visit/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentVisit } from '../views/index.ts';

export const binding = dossierCommand(fillDossierTail, {
  plan: ({ params }) => ({ cars: 'named', named: { visitIds: [params.visitId] } }),
  decide: ({ params, body }, dossier) => decideFillDossierTail(dossier, { ...body, visitId: params.visitId }),
  present: ({ visit, nextMaintenanceDueOn, warnings }) => ({
    visit: presentVisit(visit),
    ...(nextMaintenanceDueOn && { nextMaintenanceDueOn }),
    warnings: [...warnings],
  }),
});
