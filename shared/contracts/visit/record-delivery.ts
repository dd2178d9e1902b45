import * as z from 'zod';
import { operation } from '../operation.ts';
import { BRANCH_STAFF, CUSTOMER_PATH, customerParams } from '../dossier/paths.ts';
import { id, instant, localDate, nothing, text } from '../schemas/index.ts';
import { followUpView, visitView } from '../views/index.ts';

export const visitParams = z.strictObject({ ...customerParams.shape, visitId: id('visit') });

/** What should be known after a delivery and is not. */
export const deliveryWarnings = z.array(z.enum(['work-done-missing', 'next-maintenance-missing']));

export const recordDelivery = operation({
  id: 'recordDelivery',
  feature: 'visit',
  method: 'POST',
  path: `${CUSTOMER_PATH}/visits/{visitId}/delivery`,
  summary: 'Record that the customer took the car out',
  description:
    'The first follow-up counts from here. Warns of fields of the basic data form that should be known by now; ' +
    'they can be filled in later (`fillDossierTail`).',
  clauses: ['A-13', 'A-41'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: BRANCH_STAFF },
  params: visitParams,
  query: nothing,
  body: z.strictObject({
    deliveredAt: instant,
    workDone: z.array(text(200)).max(50).default([]),
    nextMaintenanceDueOn: localDate.exactOptional(),
  }),
  reply: {
    status: 201,
    schema: z.strictObject({
      visit: visitView,
      followUp: followUpView.exactOptional(),
      warnings: deliveryWarnings,
    }),
  },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [
    'event-in-future',
    'event-too-old',
    'visit-unknown',
    'vehicle-not-in',
    'delivered-before-intake',
  ],
  examples: [
    {
      name: 'delivered',
      summary: 'The car leaves',
      body: {
        deliveredAt: '2026-11-24T16:40:00+08:00',
        workDone: ['oil and filter changed'],
        nextMaintenanceDueOn: '2027-05-24',
      },
    },
  ],
});
