import * as z from 'zod';
import type { FieldErrorParameters } from './field-error.ts';

/**
 * A string of one form. Unlike `.regex`, a refusal says in words what was expected; the API description
 * shows the pattern all the same.
 */
export function formed(pattern: RegExp, error: { readonly params: FieldErrorParameters }): z.ZodString {
  return z
    .string()
    .refine((given) => pattern.test(given), { ...error, abort: true })
    .meta({ pattern: pattern.source });
}
