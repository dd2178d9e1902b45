import * as z from 'zod';

/** For operations without path parameters or without a query: anything given is refused. */
export const nothing = z.strictObject({});

/** The body of a 204 answer. */
export const noBody = z.undefined();
