import * as z from 'zod';
import { fieldError } from './field-error.ts';

/**
 * An object that says something. Every property may be left out, but not all of them: an empty PATCH makes no version,
 * and an empty wish is none.
 */
export function atLeastOne<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z
    .strictObject(shape)
    .refine(
      (given) => Object.keys(given).length > 0,
      fieldError('nothing-said', 'must name at least one property', '请至少写明一项'),
    );
}
