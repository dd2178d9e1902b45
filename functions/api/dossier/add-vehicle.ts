import { addVehicle } from '../../../shared/contracts/dossier/index.ts';
import { decideAddVehicle, tidiedVehicle } from '../../../shared/domain/dossier/index.ts';
import { identitiesOfVehicle } from '../../../shared/domain/records/identity.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { withHolders } from './present-duplicates.ts';
import { presentWrittenVehicle } from './present-written-vehicle.ts';

export const binding = dossierCommand(addVehicle, {
  plan: ({ body }) => ({ cars: 'named', holdersOf: identitiesOfVehicle(tidiedVehicle(body)) }),
  decide: ({ body }, dossier, facts, _, snapshot) =>
    withHolders(decideAddVehicle(dossier, body, facts), snapshot),
  present: presentWrittenVehicle,
  etag: ({ written: { version } }) => version,
});
