import * as z from 'zod';
import { id, instant } from '../schemas/index.ts';
import {
  callView,
  caseView,
  customerView,
  followUpView,
  letterView,
  obligationView,
  vehicleView,
  visitView,
} from '../views/index.ts';

const activityView = z
  .strictObject({
    at: instant,
    operation: z.string(),
    by: z.union([
      id('staff'),
      z.enum(['timer', 'sweep', 'stream', 'mailEvent', 'unsubscribeLink', 'retention']),
    ]),
    actingFor: id('staff').exactOptional(),
    changed: z.array(
      z.strictObject({ type: z.string(), id: z.string(), status: z.string().exactOptional() }),
    ),
  })
  .meta({ id: 'Activity', description: 'One line of the history: who did what when.' });

export const dossierView = z
  .strictObject({
    version: z.int(),
    agentId: id('staff').exactOptional().describe('The follow-up agent the customer belongs to.'),
    openedAt: instant,
    lastActivityAt: instant,
    customer: customerView,
    vehicles: z.array(vehicleView).describe('On the first page, the newest 100.'),
    visits: z.array(visitView),
    followUps: z.array(followUpView),
    obligations: z.array(obligationView),
    cases: z.array(caseView).describe('Without complaints about the caller.'),
    letters: z.array(letterView).describe('Without those about complaints about the caller.'),
    calls: z.array(callView),
    activities: z.array(activityView),
    nextCursor: z.string().nullable().describe('Where the past goes on; null when there is nothing older.'),
  })
  .meta({ id: 'Dossier' });
