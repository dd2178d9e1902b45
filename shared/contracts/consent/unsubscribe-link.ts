import * as z from 'zod';

/** Where the link in a letter leads. */
export const UNSUBSCRIBE_PATH = '/v1/unsubscribe/{token}';

/** Whatever stands in its place: a token that was cut or changed leads to a page too, never to a problem. */
export const unsubscribeParams = z.strictObject({ token: z.string() });
