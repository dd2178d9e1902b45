import * as z from 'zod';
import { operation } from '../operation.ts';
import { CUSTOMER_PATH } from '../dossier/paths.ts';
import { instant, nothing, text } from '../schemas/index.ts';
import { obligationView, visitView } from '../views/index.ts';
import { visitParams } from './record-delivery.ts';

export const completeDossierEntry = operation({
  id: 'completeDossierEntry',
  feature: 'visit',
  method: 'POST',
  path: `${CUSTOMER_PATH}/visits/{visitId}/dossier-entry`,
  summary: 'Complete the dossier entry with the contact plan',
  description:
    'Needs every field of the basic data form that can be known at intake, and the plan for the next contact: ' +
    'talking points, the next service to offer, when to call. Counts at the moment it arrives.',
  clauses: ['A-03', 'A-04', 'A-05', 'A-10', 'A-12'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['agent', 'supervisor'] },
  params: visitParams,
  query: nothing,
  body: z.strictObject({
    contactPlan: z.strictObject({
      talkingPoints: z.array(text(300)).min(1).max(20),
      nextServiceItem: text(300),
      plannedContactAt: instant,
    }),
    workItems: z.array(text(200)).min(1).max(50).exactOptional(),
    wishedServices: text(1000).exactOptional(),
  }),
  reply: {
    status: 200,
    schema: z.strictObject({
      visit: visitView,
      obligation: obligationView,
      warnings: z
        .array(z.enum(['planned-contact-far-off']))
        .describe('The planned contact is more than two years away; the plan stands all the same.'),
    }),
  },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [
    'visit-unknown',
    'not-your-task',
    'dossier-already-complete',
    'dossier-incomplete',
    'planned-contact-in-past',
  ],
  examples: [
    {
      name: 'complete',
      summary: 'The form is complete, the next contact planned',
      body: {
        contactPlan: {
          talkingPoints: ['how the brakes feel', 'winter tyres'],
          nextServiceItem: 'maintenance at 30,000 km',
          plannedContactAt: '2026-11-28T10:00:00+08:00',
        },
      },
    },
  ],
});
