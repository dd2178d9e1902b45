import * as z from 'zod';
import { CONTACT_DATA } from '../../domain/records/dossier.ts';
import { LANGUAGES } from '../../domain/records/roles.ts';
import { atLeastOne, dayHours, id, instant, timeZone } from '../schemas/index.ts';

const hours = dayHours.exactOptional();

/** Hours per weekday. Weekdays left out mean any time, and weekdays without hours mean never. */
export const contactWish = atLeastOne({
  1: hours,
  2: hours,
  3: hours,
  4: hours,
  5: hours,
  6: hours,
  7: hours,
}).meta({
  id: 'ContactWish',
  description: '1 = Monday … 7 = Sunday. Any time on weekdays left out, never on those without hours.',
});

export const phoneView = z.lazy(() =>
  z.strictObject({
    raw: z.string().describe('As it was given.'),
    e164: z.string().exactOptional().describe('In international form; absent when it could not be read.'),
    label: z.enum(['mobile', 'home', 'office']),
    problem: z
      .enum(['invalidNumber', 'wrongNumber', 'outOfService'])
      .exactOptional()
      .describe('Found out while calling: ask for the number anew at the next visit.'),
  }),
);

/** The customer of a dossier (name, address, telephone of A-04). */
export const customerView = z.lazy(() =>
  z
    .strictObject({
      id: id('customer'),
      version: z.int(),
      fullName: z.string(),
      surname: z.string().exactOptional(),
      honorific: z.string().exactOptional(),
      language: z.enum(LANGUAGES),
      address: z.string().exactOptional(),
      phones: z.array(phoneView),
      email: z.string().exactOptional(),
      hasNone: z.array(z.enum(CONTACT_DATA)).exactOptional().describe('Was asked for and does not exist.'),
      timeZone: timeZone.exactOptional(),
      wishedServices: z.string().exactOptional(),
      contactWish: contactWish
        .exactOptional()
        .describe('When the customer wishes to be called, by the clock where the customer lives.'),
      doNotCall: z
        .strictObject({
          since: instant,
          scope: z.enum(['followUps', 'everything']),
          callId: id('call').exactOptional(),
        })
        .exactOptional()
        .describe('The customer asked not to be called.'),
      emailProblem: z
        .strictObject({ because: z.enum(['bounced', 'complained']), since: instant })
        .exactOptional()
        .describe('No e-mail is sent to this address any more.'),
      legalHold: z.strictObject({ since: instant, by: id('staff'), reason: z.string() }).exactOptional(),
      liftedHolds: z
        .array(
          z.strictObject({
            since: instant,
            by: id('staff'),
            reason: z.string(),
            liftedAt: instant,
            liftedBy: id('staff'),
            liftedBecause: z.string(),
          }),
        )
        .exactOptional()
        .describe('Legal holds that are over.'),
      erasedAt: instant.exactOptional().describe('The person is forgotten: what is left names nobody.'),
      suppressed: z
        .strictObject({ since: instant })
        .exactOptional()
        .describe('Was forgotten and came again: not called on our own account without a new yes.'),
      deceased: z.strictObject({ since: instant, callId: id('call').exactOptional() }).exactOptional(),
    })
    .meta({ id: 'Customer' }),
);
