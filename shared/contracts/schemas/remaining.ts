import * as z from 'zod';

/** Of what a command decided for many records, how many are not written yet. */
export const remaining = z
  .int()
  .min(0)
  .describe(
    'How many more follow-ups and letters change than this answer names: decided and binding, and written within a minute.',
  );
