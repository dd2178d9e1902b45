import * as z from 'zod';

export const MAXIMUM_LIMIT = 100;
export const DEFAULT_LIMIT = 25;

/** The query of every listing: spread it into the operation's own. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAXIMUM_LIMIT)
    .default(DEFAULT_LIMIT)
    .describe('At most this many entries. A page may be shorter; only `nextCursor: null` ends the list.'),
  cursor: z
    .string()
    .min(1)
    .max(2048)
    .optional()
    .describe('`nextCursor` of the page before. Valid only with the same path and filter.'),
};

/** One page of a listing: `{ data, nextCursor }`, `nextCursor` null on the last page and only there. */
export function page<Item extends z.ZodType>(
  item: Item,
): z.ZodObject<{ data: z.ZodArray<Item>; nextCursor: z.ZodNullable<z.ZodString> }, z.core.$strict> {
  return z.strictObject({ data: z.array(item), nextCursor: z.string().nullable() });
}
