import type { Instant } from '../../kernel/instant.ts';
import type { Remainder } from '../records/remainder.ts';

/** The record once nothing is left to do. */
export function finished(remainder: Remainder, finishedAt: Instant): Remainder {
  const { type, branchId, groupId, customerId, version, generation } = remainder;
  return { type, branchId, groupId, customerId, version, generation, status: 'finished', finishedAt };
}
