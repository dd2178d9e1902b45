import { changeVehicle } from '../../../shared/contracts/dossier/index.ts';
import { warningsAboutVehicle } from '../../../shared/domain/dossier/index.ts';
import { decideChangeVehicle } from '../../../shared/domain/follow-up/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentVehicle } from '../views/index.ts';

export const binding = dossierCommand(changeVehicle, {
  version: ({ params }, dossier) => dossier.vehicles.find(({ id }) => id === params.vehicleId)?.version,
  plan: ({ params }) => ({ cars: 'named', named: { vehicleIds: [params.vehicleId] } }),
  decide: ({ params, body }, dossier, facts) =>
    decideChangeVehicle(dossier, { vehicleId: params.vehicleId, patch: body }, facts),
  present: (vehicle, { branch }) => ({
    vehicle: presentVehicle(vehicle),
    warnings: [...warningsAboutVehicle(vehicle, branch)],
  }),
  etag: ({ version }) => version,
});
