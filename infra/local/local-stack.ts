import type { Branch } from '../../shared/domain/records/branch.ts';
import type { Role } from '../../shared/domain/records/roles.ts';
import type { Staff } from '../../shared/domain/records/staff.ts';
import type { BranchId, StaffId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Happening } from './clock/happenings.ts';
import type { Moved } from './clock/time-machine.ts';
import type { DeadLetter } from './functions/dead-letters.ts';
import type { InboxMail } from './mail/inbox.ts';
import type { MailFilter, MailSummary } from './mail/mail-summaries.ts';
import type { MailControl } from './mail/mail-server.ts';
import type { SchedulerControl } from './scheduler/scheduler-control.ts';
import type { TokenIssuer } from './tokens/token-issuer.ts';

/** Whom a token is for: a named member of the demo group, the first one with a role, or any claims. */
export type TokenHolder =
  | { readonly staffId: StaffId }
  | { readonly role: Role; readonly branchId?: BranchId }
  | Staff;

export interface LocalClock {
  now(): Instant;
  readonly frozen: boolean;
  setFrozen(frozen: boolean): void;
  /**
   * Moves forward, does what falls due on the way in order, and answers at rest with what happened.
   * @param within how far at most, as an ISO 8601 duration; any distance when left out.
   * @throws RangeError when the instant is before now or farther away than that.
   */
  to(at: Instant, within?: string): Promise<Moved>;
  /** @param duration ISO 8601, such as `PT1H`; a day is 24 hours. */
  advance(duration: string, within?: string): Promise<Moved>;
  /** To the next instant at which anything is due; stays when nothing is. */
  toNext(within?: string): Promise<Moved>;
  /** Answers once nothing is left to do at the present instant. */
  settle(): Promise<void>;
}

export interface PendingTimer {
  readonly name: string;
  readonly fireAt: Instant;
}

/** A running stack on the loopback address. */
export interface LocalStack {
  readonly apiUrl: string;
  readonly inboxUrl: string;
  readonly schedulerUrl: string;
  readonly dynamoEndpoint: string;
  readonly tableName: string;
  readonly clock: LocalClock;
  readonly tokens: TokenIssuer;
  readonly scheduler: SchedulerControl;
  readonly mail: MailControl;
  /** The demo group's staff. */
  readonly staff: readonly Staff[];
  /** @throws Error when no member of the demo group fits. */
  token(holder: TokenHolder): Promise<string>;
  /** Everybody of the group as the table has them now, including those entered through the API. */
  presentStaff(): Promise<readonly Staff[]>;
  presentBranches(): Promise<readonly Branch[]>;
  /** Armed schedules in the order in which they fire. */
  pendingTimers(limit?: number): readonly PendingTimer[];
  /** Everything mailed so far, oldest first. */
  inbox(): Promise<readonly InboxMail[]>;
  /** The same as lines of the inbox, newest first. */
  mailSummaries(filter: MailFilter): readonly MailSummary[];
  deadLetters(): readonly DeadLetter[];
  /** What the engines did lately, newest last. */
  happenings(): readonly Happening[];
  /** Ends every server and child process; the data folder stays. */
  stop(): Promise<void>;
}
