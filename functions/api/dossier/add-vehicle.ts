import { addVehicle } from '../../../shared/contracts/dossier/index.ts';
import { decideAddVehicle, warningsAboutVehicle } from '../../../shared/domain/dossier/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentVehicle } from '../views/index.ts';

export const binding = dossierCommand(addVehicle, {
  plan: () => ({ cars: 'named' }),
  decide: ({ body }, dossier, facts) => decideAddVehicle(dossier, body, facts),
  present: (vehicle, { branch }) => ({
    vehicle: presentVehicle(vehicle),
    warnings: [...warningsAboutVehicle(vehicle, branch)],
  }),
  etag: ({ version }) => version,
});
