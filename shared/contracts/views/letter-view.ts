import * as z from 'zod';
import { LANGUAGES } from '../../domain/records/roles.ts';
import { CONSENT_PURPOSES } from '../../domain/records/consent.ts';
import { LETTER_FAILURES, LETTER_KINDS, LETTER_TEMPLATES, POSTAL_WAYS } from '../../domain/records/letter.ts';
import { id, instant, localDate } from '../schemas/index.ts';
import { registerNumber } from './register-number.ts';

const way = z.enum([...POSTAL_WAYS, 'email']);

/** An event somebody is invited to. */
export const letterEvent = z
  .strictObject({ title: z.string(), startsAt: instant, endsAt: instant, place: z.string() })
  .meta({ id: 'LetterEvent' });

/** A letter to a customer (A-26, state machine E.5). */
export const letterView = z.lazy(() =>
  z
    .strictObject({
      id: id('letter'),
      version: z.int(),
      customerId: id('customer'),
      kind: z.enum(LETTER_KINDS),
      template: z.enum(LETTER_TEMPLATES),
      language: z.enum(LANGUAGES),
      channel: z.enum(['email', 'post']),
      purpose: z.enum(CONSENT_PURPOSES),
      fields: z.record(z.string(), z.string()),
      event: letterEvent.exactOptional(),
      caseId: id('case').exactOptional(),
      followUpId: id('followUp').exactOptional(),
      draftedAt: instant,
      draftedBy: id('staff'),
      approved: z
        .strictObject({ at: instant, by: id('staff'), subject: z.string(), address: z.string() })
        .exactOptional()
        .describe('From then on its words and its address are fixed.'),
      status: z.enum([
        'drafted',
        'approved',
        'discarded',
        'posted',
        'returned',
        'answered',
        'archived',
        'voided',
      ]),
      posting: z
        .strictObject({
          number: registerNumber,
          enteredOn: localDate,
          postedAt: instant,
          postedOn: localDate,
          postedBy: id('staff'),
          way,
          address: z.string(),
          trackingNumber: z.string().exactOptional(),
          mailId: id('mail').exactOptional(),
        })
        .exactOptional(),
      discardedAt: instant.exactOptional(),
      returnedAt: instant.exactOptional(),
      because: z.enum(LETTER_FAILURES).exactOptional().describe('Why it did not get there.'),
      answeredAt: instant.exactOptional(),
      answer: z.string().exactOptional(),
      archivedAt: instant.exactOptional(),
      voidedAt: instant.exactOptional(),
      voidedBy: id('staff').exactOptional(),
      reason: z.string().exactOptional(),
    })
    .meta({ id: 'Letter' }),
);

/** One line of the letter register. */
export const letterRegisterLineView = z.lazy(() =>
  z
    .strictObject({
      number: registerNumber,
      enteredOn: localDate,
      enteredAt: instant,
      postedOn: localDate,
      postedAt: instant,
      kind: z.enum(LETTER_KINDS),
      template: z.enum(LETTER_TEMPLATES),
      way,
      trackingNumber: z.string().exactOptional(),
      customerId: id('customer'),
      customerName: z.string(),
      address: z.string(),
      subject: z.string(),
      letterId: id('letter')
        .exactOptional()
        .describe('Left out, like the case, where the letter answers a complaint about a person.'),
      caseId: id('case').exactOptional(),
      handledBy: id('staff'),
      actingFor: id('staff').exactOptional(),
      returned: z
        .strictObject({
          at: instant,
          because: z.enum(LETTER_FAILURES),
          reason: z.string().exactOptional(),
        })
        .exactOptional(),
      answered: z.strictObject({ at: instant }).exactOptional(),
      voided: z
        .strictObject({ at: instant, by: id('staff'), reason: z.string().exactOptional() })
        .exactOptional(),
    })
    .meta({ id: 'LetterRegisterLine' }),
);
