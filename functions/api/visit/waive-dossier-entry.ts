import { waiveDossierEntry } from '../../../shared/contracts/visit/index.ts';
import { decideWaiveDossierEntry } from '../../../shared/domain/visit/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentObligation } from '../views/index.ts';

export const binding = dossierCommand(waiveDossierEntry, {
  plan: ({ params }) => ({ cars: 'named', named: { visitIds: [params.visitId] }, lookBack: ['entry'] }),
  decide: ({ params, body }, dossier, facts) =>
    decideWaiveDossierEntry(dossier, { visitId: params.visitId, reason: body.reason }, facts),
  present: (obligation, { now }) => presentObligation(obligation, now),
});
