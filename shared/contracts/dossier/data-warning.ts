import * as z from 'zod';
import { id } from '../schemas/index.ts';

/** Particulars that are kept as given and may not be right. */
export const dataWarning = z.lazy(() =>
  z
    .discriminatedUnion('code', [
      z.strictObject({ code: z.literal('number-not-dialable'), number: z.string() }),
      z.strictObject({ code: z.literal('vin-doubtful'), vehicleId: id('vehicle') }),
      z.strictObject({ code: z.literal('plate-unusual'), vehicleId: id('vehicle') }),
    ])
    .meta({
      id: 'DataWarning',
      description:
        'Kept as given, but check it while the customer is there. A number that cannot be dialled does not complete a dossier.',
    }),
);
