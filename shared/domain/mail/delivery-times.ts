/** One attempt is given up as unknown after this; longer than any sending function may run. */
export const LEASE_MINUTES = 10;

/** How long an unknown outcome waits for an event of SES before anything else is done. */
export const GRACE_MINUTES = 15;

/** How long an announced mail may lie untouched before it is announced again. */
export const PICK_UP_MINUTES = 5;

/**
 * How long after its announcement a letter may still be begun: a line that has grown longer is left to notices for
 * staff, and the letters in it are announced again later.
 */
export const LETTER_PATIENCE_SECONDS = 10;

/**
 * Attempts with an unknown outcome after which a person had better look; those SES put off do not count, for they
 * were certainly not sent.
 */
export const MOST_ATTEMPTS = 5;

const LONGEST_BACK_OFF_MINUTES = 30;

/** Minutes to wait after SES deferred the attempt with that number (1, 2, 4 … 30). */
export function backOffMinutes(attempt: number): number {
  return Math.min(2 ** (attempt - 1), LONGEST_BACK_OFF_MINUTES);
}
