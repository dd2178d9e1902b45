const FIRST_LONGEST_MILLISECONDS = 50;
const LONGEST_MILLISECONDS = 800;

/**
 * Waits before a command is decided again. The wait is a random part of a time that doubles with each
 * attempt, so that writers who met once do not meet again. All seven pauses of a command together stay below
 * four seconds.
 * @param attempt counts from 1.
 */
export function jitteredPause(attempt: number): Promise<void> {
  const longest = Math.min(LONGEST_MILLISECONDS, FIRST_LONGEST_MILLISECONDS * 2 ** (attempt - 1));
  return new Promise((resolve) => {
    setTimeout(resolve, Math.random() * longest);
  });
}
