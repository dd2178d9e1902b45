import type { Call } from '../api-calls.ts';

/** One thing wrong with an otherwise correct request, and the expected answer. */
export interface Mistake {
  readonly name: string;
  readonly call: Call;
  /** `422 validation-failed required #/reason`: status, code and, of a field, why and where; `*` leaves the rest open. */
  readonly answer: string;
}
