import { effectiveOwner } from '../absence/index.ts';
import type { Branch } from '../records/branch.ts';
import type { Breach, Obligation } from '../records/obligation.ts';
import { assertNever } from '../../kernel/never.ts';
import { type Instant, minutesBetween, plusMilliseconds } from '../../kernel/instant.ts';

/** Who is absent, and who stands in. */
export interface Appointments {
  readonly branch: Pick<Branch, 'absences'>;
}

/**
 * A duty that was still undone at that moment. If its time had passed, it has breached, and says so from then on,
 * whatever ends it afterwards (practice C.2). The first one to notice writes it down: the timer, the sweep, or the
 * command that changes the duty.
 */
export function undoneAt<Kind extends Obligation>(
  obligation: Kind,
  at: Instant,
  { branch }: Appointments,
): Kind {
  if (obligation.breach || at < obligation.dueAt) return obligation;
  return { ...obligation, breach: { onDuty: onDutyAtDue(obligation, branch) } };
}

/** The last moment on time counts, no matter who is on duty now. */
function onDutyAtDue(
  { ownerId, dueAt }: Pick<Obligation, 'ownerId' | 'dueAt'>,
  branch: Appointments['branch'],
): Breach['onDuty'] {
  const effective = ownerId ? effectiveOwner(ownerId, branch, plusMilliseconds(dueAt, -1)) : 'supervisors';
  return effective === 'supervisors' ? effective : effective.staffId;
}

/** When the duty was done, waived or called off. Undefined while it is open. */
export function endedAt(obligation: Obligation): Instant | undefined {
  switch (obligation.status) {
    case 'open':
      return undefined;
    case 'met':
    case 'metLate':
      return obligation.metAt;
    case 'waived':
      return obligation.waivedAt;
    case 'cancelled':
      return obligation.cancelledAt;
    default:
      return assertNever(obligation);
  }
}

/** What is told of a breach: when, who was on duty, and how late the duty was over, or is by now. */
export interface BreachSoFar extends Partial<Breach> {
  readonly at: Instant;
  /** Absent while the duty is still undone. */
  readonly untilAt?: Instant;
  /** Whole minutes on the clock. */
  readonly lateMinutes: number;
}

/**
 * The breach of a duty as of that moment. Windows and deeds decide whether there is one: a deed of before `dueAt` that
 * was entered later shows that there was none. Who was on duty is missing for the moment until it is written down.
 * @returns undefined for a duty that still has time, or that was over in time.
 */
export function breachOf(obligation: Obligation, now: Instant): BreachSoFar | undefined {
  const { dueAt: at, breach } = obligation;
  const untilAt = endedAt(obligation);
  const until = untilAt ?? now;
  if (until < at) return undefined;
  const lateMinutes = Math.floor(minutesBetween(at, until));
  return { ...breach, at, ...(untilAt && { untilAt }), lateMinutes };
}
