import type { Clock } from '../../../shared/application/ports.ts';
import type { BranchId, CustomerId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';

/** Something the local engines did, for people to read. */
export interface Happening {
  readonly at: Instant;
  readonly kind:
    | 'recorded'
    | 'timerFired'
    | 'timerLost'
    | 'sweepRan'
    | 'recurred'
    | 'mailSent'
    | 'mailEvent'
    | 'invocationFailed'
    | 'deadLetter'
    | 'streamBatchFailed'
    | 'itemsExpired';
  readonly text: string;
  /** Of what was recorded: which operation, and about whom. */
  readonly about?: HappeningSubject;
}

export interface HappeningSubject {
  readonly operation: string;
  readonly branchId?: BranchId;
  readonly customerId?: CustomerId;
}

export interface Happenings {
  record(kind: Happening['kind'], text: string, about?: HappeningSubject): void;
  /** Newest last, at most the last thousand. */
  readonly recent: readonly Happening[];
  /** Collects everything recorded until the returned function is called. */
  listen(): () => readonly Happening[];
}

const KEPT = 1000;

/** Keeps what happened lately, by the clock of the run, and tells its listeners. */
export function happenings(clock: Clock): Happenings {
  const recent: Happening[] = [];
  const listeners = new Set<Happening[]>();
  return {
    recent,
    record(kind, text, about) {
      const happening = { at: clock.now(), kind, text, ...(about && { about }) };
      recent.push(happening);
      if (recent.length > KEPT) recent.shift();
      for (const heard of listeners) heard.push(happening);
    },
    listen() {
      const heard: Happening[] = [];
      listeners.add(heard);
      return () => {
        listeners.delete(heard);
        return heard;
      };
    },
  };
}
