import { setLegalHold } from '../../../shared/contracts/privacy/index.ts';
import { decideSetLegalHold } from '../../../shared/domain/privacy/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentCustomer } from '../views/index.ts';

export const binding = dossierCommand(setLegalHold, {
  plan: () => ({ cars: 'named' }),
  decide: ({ body }, dossier, facts) => decideSetLegalHold(dossier, body, facts),
  present: presentCustomer,
  etag: ({ version }) => version,
});
