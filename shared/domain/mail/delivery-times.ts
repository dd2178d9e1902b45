/** One attempt is given up as unknown after this; longer than any sending function may run. */
export const LEASE_MINUTES = 10;

/** How long an unknown outcome waits for an event of SES before anything else is done. */
export const GRACE_MINUTES = 15;

/** How long an announced mail may lie untouched before it is announced again. */
export const PICK_UP_MINUTES = 5;

/**
 * How long after its announcement sending a letter may begin. In a longer queue, notices for staff go first
 * and the letters are announced again later.
 */
export const LETTER_PATIENCE_SECONDS = 10;

/**
 * Attempts with an unknown outcome after which a person should look. Attempts that SES deferred do not count,
 * because they were certainly not sent.
 */
export const MOST_ATTEMPTS = 5;

const LONGEST_BACK_OFF_MINUTES = 30;

/** Minutes to wait after SES deferred the attempt with that number (1, 2, 4 … 30). */
export function backOffMinutes(attempt: number): number {
  return Math.min(2 ** (attempt - 1), LONGEST_BACK_OFF_MINUTES);
}
