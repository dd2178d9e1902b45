import * as z from 'zod';
import { STATEMENT_KINDS } from '../../domain/records/call-outcomes.ts';
import { CASE_LEVELS } from '../../domain/records/case.ts';
import { BRANCH_STAFF, customerParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { fieldError, id, instant, nothing, text } from '../schemas/index.ts';
import { caseView } from '../views/index.ts';
import { CASES_PATH } from './paths.ts';

const origin = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('visit'), id: id('visit') }),
  z.strictObject({ type: z.literal('letter'), id: id('letter') }),
  z.strictObject({ type: z.literal('call'), id: id('call') }),
]);

export const openCase = operation({
  id: 'openCase',
  feature: 'case',
  method: 'POST',
  path: CASES_PATH,
  summary: 'Open a case',
  description:
    'For a request, wish or complaint made on a visit, in a letter, or found on a call recorded before; a call that ' +
    'states one opens its case by itself. The report to the supervisor is due two days later, the first response by ' +
    'the level. A complaint about a person is handled by somebody more senior and hidden from that person.',
  clauses: ['A-15', 'A-18'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: BRANCH_STAFF },
  params: customerParams,
  query: nothing,
  body: z
    .strictObject({
      kind: z.enum(STATEMENT_KINDS),
      level: z.enum(CASE_LEVELS).describe('How soon the customer must hear from us: 24 h, 4 h or 1 h.'),
      text: text(2000).describe("In the customer's words."),
      origin,
      raisedAt: instant.describe('When the customer said it.'),
      vehicleId: id('vehicle').exactOptional(),
      aboutStaffId: id('staff').exactOptional().describe('Whom the complaint is about.'),
    })
    .refine(
      ({ kind, aboutStaffId }) => kind === 'complaint' || aboutStaffId === undefined,
      fieldError('about-staff', 'only a complaint can be about a person', '只有投诉才能涉及具体员工'),
    ),
  reply: { status: 201, schema: caseView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['event-in-future', 'event-too-old', 'case-origin-unknown', 'vehicle-unknown', 'staff-unknown'],
  examples: [
    {
      name: 'visit',
      summary: 'A complaint made at the counter',
      body: {
        kind: 'complaint',
        level: 'serious',
        text: 'the brakes squeak again after the repair',
        origin: { type: 'visit', id: 'vis_01jgqk2m009s7xw9frrbsm3nv3' },
        raisedAt: '2026-12-10T11:00:00+08:00',
      },
    },
  ],
});
