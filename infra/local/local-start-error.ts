/** Why the local run cannot start, as the one sentence that is shown to whoever started it. */
export class LocalStartError extends Error {
  override readonly name = 'LocalStartError';
}
