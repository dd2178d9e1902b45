import type { StaffId } from '../../kernel/ids.ts';

/**
 * What a rule answers. A decision changes nothing by itself: the shell commits the changes of an
 * accepted one in a single transaction and reports a refused one to the caller.
 */
export type Decision<Change, Result, Refusal extends AnyRefusal> =
  | Accepted<Change, Result>
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

export interface Accepted<Change, Result> {
  readonly outcome: 'accepted';
  readonly changes: readonly Change[];
  readonly result: Result;
  /** The absent member of staff whose work was done by a deputy; goes into the history. */
  readonly actingFor?: StaffId;
}

/** An expected "no", with a stable code and the data a client needs to act on it. */
export interface AnyRefusal {
  readonly code: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * A decision that says yes.
 * @param actingFor the absent owner whose work a deputy did.
 */
export function accepted<Change, Result>(
  changes: readonly Change[],
  result: Result,
  actingFor?: StaffId,
): Accepted<Change, Result> {
  return { outcome: 'accepted', changes, result, ...(actingFor && { actingFor }) };
}

/** A decision that says no, why, and with what data. */
export function refused<const Refusal extends AnyRefusal>(
  refusal: Refusal,
): { readonly outcome: 'refused'; readonly refusal: Refusal } {
  return { outcome: 'refused', refusal };
}
