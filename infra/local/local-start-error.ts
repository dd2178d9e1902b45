/** Why the local run cannot start, as the one sentence that is shown. */
export class LocalStartError extends Error {
  override readonly name = 'LocalStartError';
}
