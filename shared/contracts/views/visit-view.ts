import * as z from 'zod';
import { id, instant, localDate } from '../schemas/index.ts';

export const contactPlanView = z.lazy(() =>
  z
    .strictObject({
      talkingPoints: z.array(z.string()),
      nextServiceItem: z.string(),
      plannedContactAt: instant,
    })
    .meta({ id: 'ContactPlan' }),
);

const dossierEntry = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('owed'), obligationId: id('obligation') }),
    z.strictObject({
      status: z.literal('complete'),
      obligationId: id('obligation'),
      completedAt: instant,
      completedBy: id('staff'),
      actingFor: id('staff').exactOptional().describe('The absent owner they stood in for.'),
      contactPlan: contactPlanView,
    }),
  ])
  .describe('The entry the visit owes to the dossier.');

/** A visit in its short form. */
export const visitView = z.lazy(() =>
  z
    .strictObject({
      id: id('visit'),
      version: z.int(),
      status: z.enum(['intakeDone', 'delivered', 'consulted']),
      vehicleId: id('vehicle').exactOptional(),
      advisorId: id('staff').exactOptional(),
      visitedOn: localDate,
      workItems: z.array(z.string()),
      wishedServices: z.string().exactOptional(),
      odometerKilometres: z.int().exactOptional(),
      reworkOfVisitId: id('visit').exactOptional(),
      dossierEntry,
      intakeDoneAt: instant.exactOptional(),
      deliveredAt: instant.exactOptional(),
      workDone: z.array(z.string()).exactOptional(),
      consultationEndedAt: instant.exactOptional(),
      firstFollowUpId: id('followUp').exactOptional(),
      recordedAt: instant,
    })
    .meta({ id: 'Visit' }),
);
