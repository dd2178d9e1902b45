import * as z from 'zod';
import type { FieldErrorParameters } from './field-error.ts';

/**
 * A string of one form. Unlike with `.regex`, a refusal says in words what was expected. The API description
 * still shows the pattern.
 */
export function formed(pattern: RegExp, error: { readonly params: FieldErrorParameters }): z.ZodString {
  return z
    .string()
    .refine((given) => pattern.test(given), { ...error, abort: true })
    .meta({ pattern: pattern.source });
}
