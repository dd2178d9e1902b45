import * as z from 'zod';
import { MAXIMUM_BODY_BYTES } from '../../../functions/runtime/guard.ts';
import { callOf, type GenuineRequest } from './genuine-request.ts';
import type { Mistake } from './mistake.ts';

/** The request with a malformed body, and with each of its properties missing or of the wrong kind. */
export function bodyMistakes(request: GenuineRequest): readonly Mistake[] {
  const { operation, headers } = request;
  const sending = (name: string, body: unknown, answer: string, type?: string): Mistake => ({
    name,
    call: callOf(request, {
      body,
      headers: { ...headers, ...(type !== undefined && { 'content-type': type }) },
    }),
    answer,
  });
  if (operation.openedBy === 'people') return [];
  if (!operation.body) return [sending('a body nobody reads', {}, '400 body-unexpected')];
  const tooLarge = sending('too much', 'x'.repeat(MAXIMUM_BODY_BYTES + 1), '413 body-too-large');
  const missing = sending('no body', undefined, '400 body-missing');
  return [
    missing,
    tooLarge,
    sending('half of it', '{"half":', '400 malformed-json'),
    sending('text', '{}', '415 content-type-unsupported', 'text/plain'),
    sending('another charset', '{}', '415 charset-unsupported', 'application/json; charset=gbk'),
    sending('a list', [], '422 validation-failed wrong-type #'),
    ...propertyMistakes(request, operation.body, sending),
  ];
}

/** An unknown property, and each property left out or of another kind, where the declaration forbids it. */
function propertyMistakes(
  { operation, body }: GenuineRequest,
  schema: z.ZodType,
  sending: (name: string, body: unknown, answer: string) => Mistake,
): readonly Mistake[] {
  const given = body as Readonly<Record<string, unknown>>;
  const declared = schema instanceof z.ZodObject ? Object.keys(schema.shape) : Object.keys(given);
  const minds = (value: unknown) => !schema.safeParse(value).success;
  const unknown = { ...given, neverDeclared: 1 };
  /** Where a patch had nothing else, nothing is said any more. */
  const codeWithout = (name: string, rest: object) =>
    operation.method === 'PATCH' && Object.keys(rest).length === 0 ? 'nothing-said #' : `required #/${name}`;
  return [
    sending('a property too many', unknown, '422 validation-failed unknown-property #/neverDeclared'),
    ...declared.flatMap((name) => {
      const { [name]: _, ...without } = given;
      const other = { ...given, [name]: NEVER_DECLARED };
      return [
        ...(minds(without)
          ? [sending(`without ${name}`, without, `422 validation-failed ${codeWithout(name, without)}`)]
          : []),
        ...(minds(other)
          ? [sending(`another kind of ${name}`, other, `422 validation-failed * #/${name}*`)]
          : []),
      ];
    }),
  ];
}

const NEVER_DECLARED = { neverDeclared: 1 };
