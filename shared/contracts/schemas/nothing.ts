import * as z from 'zod';

/** For operations without path parameters or without a query. Anything given is refused. */
export const nothing = z.strictObject({});
