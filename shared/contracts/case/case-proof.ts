import * as z from 'zod';
import { id } from '../schemas/index.ts';

/** The contact in which the customer heard or said it. */
export const caseProof = z.lazy(() =>
  z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('call'), id: id('call') }),
      z.strictObject({ type: z.literal('letter'), id: id('letter') }),
      z.strictObject({ type: z.literal('visit'), id: id('visit') }),
      z.strictObject({ type: z.literal('writtenReply'), id: id('followUp') }),
    ])
    .meta({ id: 'CaseProof' })
    .describe(
      'The contact in which the customer heard or said it: a call on record that names this case, a letter the ' +
        'customer answered, a visit, or a written reply (by its follow-up). Counts at the moment of the contact. A ' +
        'supervisor may leave it out.',
    ),
);

/** Refusals of what needs a proof, unless somebody senior says so. */
export const PROVED = ['proof-missing', 'proof-unfit'] as const;
