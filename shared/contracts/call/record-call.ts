import * as z from 'zod';
import {
  CALL_DIRECTIONS,
  CALL_OUTCOMES,
  CALL_TOPICS,
  CALL_TYPES,
  DO_NOT_CALL_SCOPES,
  INBOUND_OUTCOMES,
  STATEMENT_KINDS,
} from '../../domain/records/call-outcomes.ts';
import { CASE_LEVELS } from '../../domain/records/case.ts';
import { CONTACT_OBSTACLES } from '../../domain/records/consent.ts';
import { BRANCH_STAFF, CUSTOMER_PATH, customerParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { copied, fieldError, id, instant, line, nothing, remaining, text } from '../schemas/index.ts';
import { callView, caseView, followUpView } from '../views/index.ts';

const statement = z
  .strictObject({
    kind: z.enum(STATEMENT_KINDS),
    text: text(2000).describe("In the customer's words."),
    answerAtOnce: text(2000).exactOptional().describe('What was answered on the spot, when it could be.'),
    level: z.enum(CASE_LEVELS).exactOptional().describe('An ordinary matter where nothing is said.'),
    aboutStaffId: id('staff').exactOptional().describe('Whom a complaint is about; hidden from that person.'),
  })
  .refine(
    ({ kind, aboutStaffId }) => kind === 'complaint' || aboutStaffId === undefined,
    fieldError('about-staff', 'only a complaint can be about a person', '只有投诉才能涉及具体员工'),
  )
  .meta({ id: 'StatementInput' });

export const recordCall = operation({
  id: 'recordCall',
  feature: 'call',
  method: 'POST',
  path: `${CUSTOMER_PATH}/calls`,
  summary: 'Record a call',
  description:
    'Every call is recorded and registered, outbound and inbound, attempts in vain included. Named follow-ups are ' +
    'carried on by the outcome: a completed call fulfils them (both questions asked), other outcomes leave them ' +
    'open, agree a callback or end them. Statements that were not answered at once, and every complaint, open a case; ' +
    'a call for a case gives its answer, is a first response, or counts as an attempt. A call before the window opens is on record but fulfils nothing.',
  clauses: ['A-07', 'A-13', 'A-14', 'A-15', 'A-16', 'A-19', 'A-21', 'A-22', 'A-25'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: BRANCH_STAFF },
  params: customerParams,
  query: nothing,
  body: z.strictObject({
    direction: z.enum(CALL_DIRECTIONS),
    callType: z.enum(CALL_TYPES),
    startedAt: instant,
    endedAt: instant.exactOptional(),
    vehicleId: id('vehicle').exactOptional(),
    phoneNumber: copied(40).exactOptional(),
    spokenTo: line(120).exactOptional(),
    outcome: z.enum(CALL_OUTCOMES).describe(`Of an incoming call only: ${INBOUND_OUTCOMES.join(', ')}.`),
    vehicleUse: text(2000).exactOptional().describe('First question: how the vehicle is running.'),
    serviceOpinion: text(2000)
      .exactOptional()
      .describe('Second question: what the customer thinks of the service.'),
    topics: z.array(z.enum(CALL_TOPICS)).max(7).default([]),
    statements: z.array(statement).max(8).default([]),
    talkNotes: text(4000).exactOptional(),
    callbackAt: instant
      .exactOptional()
      .describe('When the customer asked to be called; with `callbackAgreed`.'),
    doNotCallScope: z
      .enum(DO_NOT_CALL_SCOPES)
      .exactOptional()
      .describe('With `doNotCall`: follow-ups and offers, unless the customer wants no calls at all.'),
    followUpIds: z.array(id('followUp')).max(8).default([]),
    caseIds: z.array(id('case')).max(5).default([]).describe('Cases the call was made for.'),
    repeatedTopicsReason: text(500).exactOptional(),
  }),
  reply: {
    status: 201,
    schema: z.strictObject({
      call: callView,
      followUps: z.array(followUpView).describe('The named follow-ups as they are now.'),
      planned: z.array(followUpView).describe('Second follow-ups this call brought.'),
      remaining,
      cases: z
        .array(caseView)
        .describe(
          'Cases the call brought or was made for, as they are now; of their history what the call added.',
        ),
      warnings: z
        .array(
          z.discriminatedUnion('code', [
            z.strictObject({ code: z.literal('marketing-not-agreed'), topics: z.array(z.enum(CALL_TOPICS)) }),
            z
              .strictObject({
                code: z.literal('contact-not-allowed'),
                because: z.enum([...CONTACT_OBSTACLES, 'outsideContactHours']),
              })
              .describe(
                'The call was made where the contact check, asked at that moment, would have said no.',
              ),
            z
              .strictObject({
                code: z.literal('callback-doubtful'),
                because: z.enum(['outsideContactHours', 'afterDue', 'farOff']),
              })
              .describe(
                'The time agreed for calling back is outside contact hours, not before the work is due, or more than 31 days away.',
              ),
          ]),
        )
        .describe('What was not as it should be; the call stands all the same.'),
    }),
  },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [
    'event-in-future',
    'event-too-old',
    'not-your-task',
    'follow-up-unknown',
    'case-unknown',
    'staff-unknown',
    'vehicle-unknown',
    'call-ends-before-start',
    'outcome-not-of-incoming-call',
    'questions-missing',
    'statement-missing',
    'callback-time-missing',
    'callback-time-unexpected',
    'topics-repeated',
    'caller-served-customer',
  ],
  examples: [
    {
      name: 'completed',
      summary: 'A first follow-up call, made',
      body: {
        direction: 'outbound',
        callType: 'firstFollowUp',
        startedAt: '2026-11-28T10:05:00+08:00',
        outcome: 'completed',
        vehicleUse: 'runs well, brakes quiet now',
        serviceOpinion: 'satisfied, waited a little long at the till',
        topics: ['vehicleAndService', 'vehicleKnowledge'],
        followUpIds: ['fup_01jgqk2m009s7xw9frrbsm3nv3'],
      },
    },
    {
      name: 'noAnswer',
      summary: 'An attempt in vain',
      body: {
        direction: 'outbound',
        callType: 'firstFollowUp',
        startedAt: '2026-11-27T10:02:00+08:00',
        outcome: 'noAnswer',
        followUpIds: ['fup_01jgqk2m009s7xw9frrbsm3nv3'],
      },
    },
  ],
});
