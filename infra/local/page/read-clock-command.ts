import * as z from 'zod';
import { type Instant, instant } from '../../../shared/kernel/instant.ts';
import { plusDuration } from '../clock/duration.ts';

const SOME_DAY = instant('2026-01-01T00:00:00Z');

const advanceSchema = z.string().refine(isForward, {
  error: ({ input }) =>
    `advance takes a duration such as "PT1H", "P1D" or "P2W", not ${JSON.stringify(input)}.`,
});

const toSchema = z.string().transform((text, context): Instant => {
  const at = readInstant(text);
  if (at !== undefined) return at;
  context.addIssue(
    `to takes an instant with its offset, such as "2026-12-01T09:00:00+08:00", not ${JSON.stringify(text)}.`,
  );
  return z.NEVER;
});

const FORMS =
  'Send {"advance":"PT1H"}, {"to":"2026-12-01T09:00:00+08:00"}, {"toNext":true} or {"freeze":true}.';

const clockCommandSchema = z
  .strictObject({
    advance: advanceSchema.optional(),
    to: toSchema.optional(),
    toNext: z.literal(true).optional(),
    freeze: z.boolean().optional(),
    /** Go on although it is farther than a year. */
    confirm: z.boolean().optional(),
  })
  .refine(({ advance, to, toNext }) => [advance, to, toNext].filter((one) => one !== undefined).length <= 1, {
    error: 'Give one of advance, to and toNext.',
  });

export type ClockCommand = z.output<typeof clockCommandSchema>;

/** Reads the body of `POST /_local/clock`; the message names the field and says what it takes. */
export function readClockCommand(
  body: string,
):
  | { readonly outcome: 'read'; readonly command: ClockCommand }
  | { readonly outcome: 'invalid'; readonly message: string } {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return { outcome: 'invalid', message: FORMS };
  }
  const read = clockCommandSchema.safeParse(document);
  if (read.success) return { outcome: 'read', command: read.data };
  // Our own issues need nothing more. Those of the schema speak of JSON.
  const own = read.error.issues.filter(({ code }) => code === 'custom');
  return { outcome: 'invalid', message: own.map(({ message }) => message).join(' ') || FORMS };
}

/** Whether it is a duration, and not one back in time. */
function isForward(text: string): boolean {
  try {
    return plusDuration(SOME_DAY, text) >= SOME_DAY;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function readInstant(text: string): Instant | undefined {
  try {
    return instant(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
