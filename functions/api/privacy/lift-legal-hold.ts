import { liftLegalHold } from '../../../shared/contracts/privacy/index.ts';
import { decideLiftLegalHold } from '../../../shared/domain/privacy/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentCustomer } from '../views/index.ts';

export const binding = dossierCommand(liftLegalHold, {
  plan: () => ({ cars: 'named' }),
  decide: ({ body }, dossier, facts) => decideLiftLegalHold(dossier, body, facts),
  present: presentCustomer,
  etag: ({ version }) => version,
});
