import * as z from 'zod';
import { operation } from '../operation.ts';
import { BRANCH_STAFF, CUSTOMER_PATH } from '../dossier/paths.ts';
import { fieldError, localDate, nothing, text } from '../schemas/index.ts';
import { visitView } from '../views/index.ts';
import { deliveryWarnings, visitParams } from './record-delivery.ts';
import { visitTold } from './visit-input.ts';

export const fillDossierTail = operation({
  id: 'fillDossierTail',
  feature: 'visit',
  method: 'POST',
  path: `${CUSTOMER_PATH}/visits/{visitId}/dossier-tail`,
  summary: 'Fill in what became known after the delivery',
  description:
    'The work done, the odometer and the next maintenance, as far as the delivery did not say. Only gaps are filled: ' +
    'saying again what is on record changes nothing. Answers what is still missing.',
  clauses: ['A-04'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: BRANCH_STAFF },
  params: visitParams,
  query: nothing,
  body: z
    .strictObject({
      workDone: z.array(text(200)).min(1).max(50).exactOptional(),
      odometerKilometres: visitTold.odometerKilometres,
      nextMaintenanceDueOn: localDate.exactOptional(),
    })
    .refine(
      (body) => Object.keys(body).length > 0,
      fieldError(
        'at-least-one',
        'at least one of workDone, odometerKilometres and nextMaintenanceDueOn must be given',
        'workDone、odometerKilometres、nextMaintenanceDueOn 至少须提供一项',
      ),
    ),
  reply: {
    status: 200,
    schema: z.strictObject({
      visit: visitView,
      nextMaintenanceDueOn: localDate.exactOptional(),
      warnings: deliveryWarnings,
    }),
  },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['visit-unknown', 'visit-not-delivered', 'dossier-tail-known'],
  examples: [
    {
      name: 'afterwards',
      summary: 'The workshop reports the day after',
      body: { workDone: ['oil and filter changed'], nextMaintenanceDueOn: '2027-05-24' },
    },
  ],
});
