import type { BranchId, CustomerId, GroupId, StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { inStateOf } from './in-state.ts';

/**
 * Why a person is forgotten. `askedByPerson`: the person asked for it. `collectedWrongly`: it should never
 * have been recorded. `retentionOver`: it was kept as long as the branch keeps things.
 */
export const ERASURE_REASONS = ['askedByPerson', 'collectedWrongly', 'retentionOver'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** What an erasure has of its own in each state. */
export type ErasureState =
  | {
      readonly status: 'running';
      readonly round: 1 | 2;
      /** How far the round has come; only the store can read it. Absent at its beginning. */
      readonly position?: string;
      /** When the sweep takes it up. */
      readonly wakeAt: Instant;
    }
  | { readonly status: 'finished'; readonly finishedAt: Instant };

/**
 * The erasure of one person (practice C.10), kept in the dossier. It is done in parts, each a command of its
 * own, and resumes after any interruption. It goes over the dossier twice, because a mail may be written
 * during the first round.
 */
export type Erasure = ErasureBase & ErasureState;

export type RunningErasure = Extract<Erasure, { readonly status: 'running' }>;

interface ErasureBase {
  readonly type: 'erasure';
  readonly branchId: BranchId;
  readonly groupId: GroupId;
  readonly customerId: CustomerId;
  readonly version: number;
  readonly reason: ErasureReason;
  readonly requestedAt: Instant;
  /** Absent when the retention period ended it. */
  readonly requestedBy?: StaffId;
}

/** The erasure in another state. */
export const erasureInState = inStateOf<ErasureBase, ErasureState>({
  type: true,
  branchId: true,
  groupId: true,
  customerId: true,
  version: true,
  reason: true,
  requestedAt: true,
  requestedBy: true,
});
