import * as z from 'zod';

/** One refused value. */
export const fieldProblem = z
  .strictObject({
    pointer: z
      .string()
      .optional()
      .describe('Place in the body as a JSON pointer fragment (RFC 6901), such as `#/phones/0/raw`.'),
    parameter: z
      .string()
      .optional()
      .describe('Name of the query parameter, where the value came from there.'),
    code: z.string().describe('Stable, never translated.'),
    detail: z.string().describe('In the caller’s language.'),
  })
  .meta({ id: 'FieldProblem' });

/** Every answer that is not a success (RFC 9457), except those the gateway itself gives. */
export const problemDocument = z
  .strictObject({
    type: z.string().describe('Address of a page about the code.'),
    title: z.string().describe('In the caller’s language, the same for every occurrence.'),
    status: z.int(),
    detail: z.string().describe('In the caller’s language: what happened and what to do.'),
    instance: z.string().describe('The path that was called.'),
    code: z.string().describe('Stable, never translated: decide by this.'),
    requestId: z.string().describe('To be quoted in reports.'),
    data: z.record(z.string(), z.unknown()).optional().describe('What a client needs to act on the refusal.'),
    errors: z.array(fieldProblem).optional(),
  })
  .meta({ id: 'Problem' });

export type FieldProblem = z.infer<typeof fieldProblem>;
export type ProblemDocument = z.infer<typeof problemDocument>;
