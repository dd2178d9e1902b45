import type {
  BranchId,
  CallId,
  CustomerId,
  FollowUpId,
  GroupId,
  LetterId,
  StaffId,
} from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Closing } from './follow-up.ts';

/** Whatever a command may have to change many of. */
export type ManyId = FollowUpId | LetterId;

/**
 * What follows from a command for records that may be many: which, and what becomes of each. Everything it takes
 * to carry it out was decided with the command; later it is only done.
 */
export type Consequence = { readonly ids: readonly ManyId[] } & (
  | {
      /** Follow-ups that are not made any more. */
      readonly kind: 'closeFollowUps';
      readonly closing: Closing;
      readonly closedAt: Instant;
    }
  | {
      /** Follow-ups that a voided call had put an end to. */
      readonly kind: 'reopenFollowUps';
      readonly callId: CallId;
      readonly by: StaffId;
      readonly reason: string;
      /** False ends them with the voiding instead of bringing them back to the work list. */
      readonly mayBeCalled: boolean;
    }
  | {
      /** Letters not yet sent that their reader wants no more of. */
      readonly kind: 'discardLetters';
      readonly discardedAt: Instant;
    }
);

/**
 * What commands on a dossier decided and is still to be carried out, part by part; one record for each dossier, in
 * the order of the commands. Rules see the dossier as if all of it were done.
 */
export type Remainder = RemainderBase &
  (
    | {
        readonly status: 'running';
        readonly todo: readonly Consequence[];
        /** When the sweep takes it up. */
        readonly wakeAt: Instant;
      }
    | { readonly status: 'finished'; readonly finishedAt: Instant }
  );

interface RemainderBase {
  readonly type: 'remainder';
  readonly branchId: BranchId;
  readonly groupId: GroupId;
  readonly customerId: CustomerId;
  readonly version: number;
  /** Counts how often something was added: parts that are done leave it as it is. */
  readonly generation: number;
}
