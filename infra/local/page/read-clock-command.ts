import * as z from 'zod';

const clockCommandSchema = z
  .strictObject({
    advance: z.string().optional(),
    to: z.string().optional(),
    toNext: z.literal(true).optional(),
    freeze: z.boolean().optional(),
  })
  .refine(({ advance, to, toNext }) => [advance, to, toNext].filter((one) => one !== undefined).length <= 1, {
    error: 'Give one of advance, to and toNext.',
  });

export type ClockCommand = z.output<typeof clockCommandSchema>;

/** Reads the body of `POST /_local/clock`. */
export function readClockCommand(
  body: string,
):
  | { readonly outcome: 'read'; readonly command: ClockCommand }
  | { readonly outcome: 'invalid'; readonly message: string } {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return { outcome: 'invalid', message: 'Send JSON such as {"advance":"PT1H"}.' };
  }
  const read = clockCommandSchema.safeParse(document);
  if (read.success) return { outcome: 'read', command: read.data };
  return { outcome: 'invalid', message: read.error.issues.map(({ message }) => message).join(' ') };
}
