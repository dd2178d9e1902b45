import type { Call } from '../api-calls.ts';

/** One thing wrong with a request that is right otherwise, and what is to be said of it. */
export interface Mistake {
  readonly name: string;
  readonly call: Call;
  /** `422 validation-failed required #/reason`: status, code and, of a field, why and where; `*` leaves the rest open. */
  readonly answer: string;
}
