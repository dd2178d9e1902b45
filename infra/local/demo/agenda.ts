import { type Instant, isBefore } from '../../../shared/kernel/instant.ts';

/** What is still to happen, in order of time. Equal moments keep the order in which they were entered. */
export interface Agenda {
  enter(at: Instant, act: () => Promise<void>): void;
  /** Does everything before that moment, one thing after the other, with what comes of it. */
  actUntil(end: Instant): Promise<void>;
  /** When the next thing happens. Undefined when nothing is left. */
  nextAt(): Instant | undefined;
}

/** What is to be done when. */
export function agenda(): Agenda {
  const entries: { readonly at: Instant; readonly act: () => Promise<void> }[] = [];
  return {
    enter(at, act) {
      const later = entries.findIndex((entry) => isBefore(at, entry.at));
      entries.splice(later < 0 ? entries.length : later, 0, { at, act });
    },
    async actUntil(end) {
      for (let [next] = entries; next && isBefore(next.at, end); [next] = entries) {
        entries.shift();
        await next.act();
      }
    },
    nextAt: () => entries[0]?.at,
  };
}
