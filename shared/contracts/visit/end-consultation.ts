import * as z from 'zod';
import { operation } from '../operation.ts';
import { BRANCH_STAFF, CUSTOMER_PATH, customerParams } from '../dossier/paths.ts';
import { id, instant, nothing } from '../schemas/index.ts';
import { followUpView, obligationView, visitView } from '../views/index.ts';
import { visitTold } from './visit-input.ts';

export const endConsultation = operation({
  id: 'endConsultation',
  feature: 'visit',
  method: 'POST',
  path: `${CUSTOMER_PATH}/consultations`,
  summary: 'Record that a consultation has ended',
  description:
    'The customer came to ask or negotiate and the talk is over; a vehicle is optional. Starts the two days for ' +
    'the dossier entry and, where the branch follows up consultations, the first follow-up.',
  clauses: ['A-02', 'A-03', 'A-13'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: BRANCH_STAFF },
  params: customerParams,
  query: nothing,
  body: z.strictObject({
    consultationEndedAt: instant,
    vehicleId: id('vehicle').exactOptional(),
    ...visitTold,
  }),
  reply: {
    status: 201,
    schema: z.strictObject({
      visit: visitView,
      obligation: obligationView,
      followUp: followUpView.exactOptional(),
      supersededFollowUps: z.array(followUpView),
    }),
  },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['event-in-future', 'event-too-old', 'vehicle-unknown', 'vehicle-sold', 'advisor-unknown'],
  examples: [
    {
      name: 'quoteOnly',
      summary: 'A talk without a car',
      body: { consultationEndedAt: '2026-12-25T23:50:00+08:00', wishedServices: 'quote for winter tyres' },
    },
  ],
});
