import * as z from 'zod';

/** Where the link in a letter leads. */
export const UNSUBSCRIBE_PATH = '/v1/unsubscribe/{token}';
export const unsubscribeParams = z.strictObject({ token: z.string().min(1).max(2000) });
