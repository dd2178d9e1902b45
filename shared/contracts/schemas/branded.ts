import type * as z from 'zod';

/**
 * A schema whose output carries a brand of the kernel. Zod knows that it is a string, the compiler knows what kind.
 * The check that earns the brand stands in the schema itself.
 */
export function branded<Brand extends string>(schema: z.ZodType<string, string>): z.ZodType<Brand, string> {
  // The one border where a checked string gets its brand.
  return schema as unknown as z.ZodType<Brand, string>;
}
