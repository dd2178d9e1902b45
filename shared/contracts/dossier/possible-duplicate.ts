import * as z from 'zod';
import { IDENTITY_KINDS } from '../../domain/records/identity.ts';
import { id } from '../schemas/index.ts';

const because = z.array(z.enum(IDENTITY_KINDS));

/** Another dossier that may be of the same person, or another record of the same car. */
export const possibleDuplicate = z.lazy(() =>
  z
    .discriminatedUnion('at', [
      z.strictObject({
        at: z.literal('thisBranch'),
        customerId: id('customer'),
        vehicleIds: z.array(id('vehicle')).describe('The cars with the same plate or VIN.'),
        because,
      }),
      z
        .strictObject({ at: z.literal('anotherBranch'), because })
        .describe('Another branch of the group has somebody. Whom, its people know.'),
    ])
    .meta({ id: 'PossibleDuplicate', description: 'What the two have in common, in whatever spelling.' }),
);
