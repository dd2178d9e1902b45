import type { Digest } from '../domain/records/notice.ts';
import type { Obligation } from '../domain/records/obligation.ts';
import type { GroupId } from '../kernel/ids.ts';
import { type Instant, plusMilliseconds } from '../kernel/instant.ts';
import type { Timer } from './ports.ts';
import type { Remainder } from '../domain/records/remainder.ts';

/** A schedule is made at least this long before its moment. Nearer timers are fired directly. */
const NEAREST_SCHEDULE_MILLISECONDS = 90_000;

/** Whether the moment has come, or comes too soon for a schedule. */
export function isNear({ fireAt }: Pick<Timer, 'fireAt'>, now: Instant): boolean {
  return fireAt <= plusMilliseconds(now, NEAREST_SCHEDULE_MILLISECONDS);
}

/**
 * The timer of an obligation: its first pending step while it is open.
 * @param groupId the dealer group of the obligation's branch.
 * @returns undefined when there is nothing to wait for.
 */
export function timerOfObligation(obligation: Obligation, groupId: GroupId): Timer | undefined {
  const { id, branchId, customerId, generation, status, pendingSteps } = obligation;
  const next = pendingSteps[0];
  if (status !== 'open' || !next) return undefined;
  return {
    name: `${id}-${generation}-${next.step}`,
    fireAt: next.fireAt,
    payload: {
      type: 'obligationStep',
      groupId,
      branchId,
      customerId,
      obligationId: id,
      generation,
      step: next.step,
    },
  };
}

/**
 * The timer a digest waits for: its hour, until it is composed. One for each digest, however many notices join it: its
 * firing tells whatever waits, so that no generation has to tell timers apart.
 */
export function timerOfDigest(digest: Digest): Timer | undefined {
  const { id, groupId, branchId, recipientId, slotAt, status } = digest;
  if (status !== 'waiting') return undefined;
  return {
    name: `${id}-digest`,
    fireAt: slotAt,
    payload: { type: 'digest', groupId, branchId, recipientId, slotAt },
  };
}

/** The timer by which it is announced that something is left to do on a dossier; parts that are done change nothing. */
export function timerOfRemainder(remainder: Remainder): Timer | undefined {
  if (remainder.status !== 'running') return undefined;
  const { groupId, branchId, customerId, generation, wakeAt } = remainder;
  return {
    name: `${customerId}-${generation}-remainder`,
    fireAt: wakeAt,
    payload: { type: 'remainder', groupId, branchId, customerId, generation },
  };
}
