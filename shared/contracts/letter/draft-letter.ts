import * as z from 'zod';
import { LANGUAGES } from '../../domain/records/roles.ts';
import { LETTER_TEMPLATES } from '../../domain/records/letter.ts';
import { customerParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { id, instant, line, nothing, text } from '../schemas/index.ts';
import { letterView } from '../views/index.ts';
import { LETTER_WRITERS, LETTERS_PATH } from './paths.ts';

const event = z
  .strictObject({ title: line(120), startsAt: instant, endsAt: instant, place: line(200) })
  .meta({ id: 'LetterEventInput', description: 'Content, date and place of an event must be clear.' });

export const draftLetter = operation({
  id: 'draftLetter',
  feature: 'letter',
  method: 'POST',
  path: LETTERS_PATH,
  summary: 'Draft a letter',
  description:
    'From a template, in the language of the customer unless said otherwise. Values the dossier knows itself (the car, ' +
    'the visit, the matter, its solution) may be left out; what is still missing is refused by name, and so is a ' +
    'letter the customer does not want. An invitation names the event, a reply the case it answers.',
  clauses: ['A-06', 'A-08', 'A-26'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: LETTER_WRITERS },
  params: customerParams,
  query: nothing,
  body: z.strictObject({
    template: z.enum(LETTER_TEMPLATES),
    channel: z.enum(['email', 'post']),
    language: z.enum(LANGUAGES).exactOptional(),
    fields: z.record(line(40), text(4000)).default({}),
    event: event.exactOptional(),
    caseId: id('case').exactOptional(),
    followUpId: id('followUp').exactOptional(),
  }),
  reply: { status: 201, schema: letterView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [
    'merge-fields-wrong',
    'event-ends-before-start',
    'event-over',
    'letter-address-missing',
    'contact-not-allowed',
    'follow-up-unknown',
    'case-missing',
    'case-unknown',
    'case-status',
  ],
  examples: [
    {
      name: 'unreachable',
      summary: 'After calling in vain',
      body: {
        template: 'unreachable',
        channel: 'post',
        followUpId: 'fup_01jgqk2m009s7xw9frrbsm3nv3',
      },
    },
    {
      name: 'invitation',
      summary: 'To a free inspection',
      body: {
        template: 'eventInvitation',
        channel: 'email',
        fields: { content: '免费检测轮胎、刹车、电瓶' },
        event: {
          title: '冬季免费检测周',
          startsAt: '2026-12-19T09:00:00+08:00',
          endsAt: '2026-12-19T17:00:00+08:00',
          place: '浦东店一楼展厅',
        },
      },
    },
  ],
});
