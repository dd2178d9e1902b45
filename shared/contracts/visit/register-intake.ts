import * as z from 'zod';
import { operation } from '../operation.ts';
import { BRANCH_STAFF, CUSTOMER_PATH, customerParams } from '../dossier/paths.ts';
import { id, instant, nothing } from '../schemas/index.ts';
import { followUpView, obligationView, visitView } from '../views/index.ts';
import { visitTold } from './visit-input.ts';

export const registerIntake = operation({
  id: 'registerIntake',
  feature: 'visit',
  method: 'POST',
  path: `${CUSTOMER_PATH}/visits`,
  summary: 'Record that a car was taken in',
  description:
    'To be sent when the intake formalities are done. Starts the two days for the dossier entry and ends the ' +
    'follow-ups still to be made for the same vehicle: its delivery will bring a new one.',
  clauses: ['A-02', 'A-03', 'A-10'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: BRANCH_STAFF },
  params: customerParams,
  query: nothing,
  body: z.strictObject({
    vehicleId: id('vehicle'),
    intakeDoneAt: instant,
    ...visitTold,
    reworkOfVisitId: id('visit').exactOptional().describe('The visit whose work is put right.'),
  }),
  reply: {
    status: 201,
    schema: z.strictObject({
      visit: visitView,
      obligation: obligationView,
      supersededFollowUps: z.array(followUpView),
    }),
  },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [
    'event-in-future',
    'event-too-old',
    'vehicle-unknown',
    'vehicle-sold',
    'vehicle-already-in',
    'advisor-unknown',
    'visit-unknown',
  ],
  examples: [
    {
      name: 'maintenance',
      summary: 'A car comes in for maintenance',
      body: {
        vehicleId: 'veh_01jgqk2m009s7xw9frrbsm3nv3',
        intakeDoneAt: '2026-11-23T09:20:00+08:00',
        workItems: ['oil change', 'brake inspection'],
        wishedServices: 'wash before pickup',
        odometerKilometres: 25400,
      },
    },
  ],
});
