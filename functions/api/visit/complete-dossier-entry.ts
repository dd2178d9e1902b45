import { completeDossierEntry } from '../../../shared/contracts/visit/index.ts';
import { decideCompleteDossierEntry } from '../../../shared/domain/visit/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentObligation, presentVisit } from '../views/index.ts';

export const binding = dossierCommand(completeDossierEntry, {
  plan: ({ params }) => ({ cars: 'named', named: { visitIds: [params.visitId] }, lookBack: ['entry'] }),
  decide: ({ params, body }, dossier, facts) =>
    decideCompleteDossierEntry(dossier, { ...body, visitId: params.visitId }, facts),
  present: ({ visit, obligation, warnings }, { now }) => ({
    visit: presentVisit(visit),
    obligation: presentObligation(obligation, now),
    warnings: [...warnings],
  }),
});
