import * as z from 'zod';
import { ERASURE_REASONS } from '../../domain/records/privacy.ts';
import { id, instant } from '../schemas/index.ts';

export const erasureReason = z
  .enum(ERASURE_REASONS)
  .describe('A code and no text: the reason outlives the person’s data and must name nobody.');

export const erasureView = z
  .strictObject({
    status: z
      .enum(['running', 'finished'])
      .describe('While it runs, parts of the dossier may still be read. Name and numbers are gone at once.'),
    reason: erasureReason,
    requestedAt: instant,
    requestedBy: id('staff').exactOptional().describe('Absent when the retention period ended it.'),
    finishedAt: instant.exactOptional(),
  })
  .meta({ id: 'Erasure' });
