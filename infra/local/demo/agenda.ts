import { type Instant, isBefore } from '../../../shared/kernel/instant.ts';

/** Something somebody does at a moment. */
export interface Appointment {
  readonly at: Instant;
  readonly act: () => Promise<void>;
  /** Whom it is about; what is about nobody in particular is done alone. */
  readonly about?: string;
}

/** What is still to happen, in order of time; equal moments in the order they were entered. */
export interface Agenda {
  enter(at: Instant, act: () => Promise<void>, about?: string): void;
  /** Takes out the next thing if it is before that moment. */
  takeBefore(end: Instant): Appointment | undefined;
  /** When the next thing happens; undefined when nothing is left. */
  nextAt(): Instant | undefined;
}

/** What is to be done when; what is entered for the same instant keeps its order. */
export function agenda(): Agenda {
  const entries: Appointment[] = [];
  return {
    enter(at, act, about) {
      const later = entries.findIndex((entry) => isBefore(at, entry.at));
      entries.splice(later < 0 ? entries.length : later, 0, {
        at,
        act,
        ...(about !== undefined && { about }),
      });
    },
    takeBefore(end) {
      const [next] = entries;
      return next && isBefore(next.at, end) ? entries.shift() : undefined;
    },
    nextAt: () => entries[0]?.at,
  };
}
