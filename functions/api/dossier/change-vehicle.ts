import { changeVehicle } from '../../../shared/contracts/dossier/index.ts';
import { tidiedVehicle } from '../../../shared/domain/dossier/index.ts';
import { decideChangeVehicle } from '../../../shared/domain/follow-up/index.ts';
import { identitiesOfVehicle } from '../../../shared/domain/records/identity.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { withHolders } from './present-duplicates.ts';
import { presentWrittenVehicle } from './present-written-vehicle.ts';

export const binding = dossierCommand(changeVehicle, {
  version: ({ params }, dossier) => dossier.vehicles.find(({ id }) => id === params.vehicleId)?.version,
  plan: ({ params, body: { plateNumber, vin } }) => ({
    cars: 'named',
    lookBack: ['sale'],
    named: { vehicleIds: [params.vehicleId] },
    holdersOf: identitiesOfVehicle(
      tidiedVehicle({ ...(plateNumber && { plateNumber }), ...(vin && { vin }) }),
    ),
  }),
  decide: ({ params, body }, dossier, facts, _, snapshot) =>
    withHolders(decideChangeVehicle(dossier, { vehicleId: params.vehicleId, patch: body }, facts), snapshot),
  present: presentWrittenVehicle,
  etag: ({ written: { version } }) => version,
});
