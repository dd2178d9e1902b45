import type { Instant } from '../../kernel/instant.ts';
import { type LocalDate, plusDays } from '../../kernel/local-date.ts';
import { endOfDay } from '../../kernel/time-zone.ts';
import { businessMinutes, contactPeriodsOn } from '../branch/index.ts';
import type { Settings } from '../records/settings.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { ExplanationStep } from '../records/explanation.ts';

type SameDayFacts = Pick<BranchFacts, 'branch' | 'settings' | 'calendar'>;

interface SameDayDue {
  readonly at: Instant;
  readonly on: LocalDate;
  readonly steps: readonly ExplanationStep[];
}

/** A shop that never opens is a mistake in its calendar, and looking further would not end. */
const LONGEST_CLOSURE_DAYS = 366;

/**
 * When work of the same day is due: at the end of the local day. Where the branch lets late solutions
 * roll, and fewer contact minutes than it asks for are left that day, it is due at the end of the contact
 * hours of the next day that has any (policy A.3 no. 6).
 * @throws RangeError when no day of the next year has contact hours.
 */
export function computeSameDayDue(
  at: Instant,
  on: LocalDate,
  { lateDecisionRoll, minContactMinutesLeft }: Settings['sameDayReply'],
  facts: SameDayFacts,
): SameDayDue {
  const { timeZone } = facts.branch;
  const midnight = endOfDay(on, timeZone);
  const minutesLeft = businessMinutes({ from: at, to: midnight }, facts);
  if (lateDecisionRoll === 'off' || minutesLeft >= minContactMinutesLeft) {
    const counted = { step: 'counted', edge: 'due', days: 0, dayCounting: 'natural' } as const;
    return {
      at: midnight,
      on,
      steps: [
        { ...counted, from: on, to: on, skipped: [] },
        { step: 'cutoff', cutoff: 'endOfDay', edge: 'due', on, at: midnight, timeZone },
      ],
    };
  }
  const next = nextContactHours(on, facts);
  return {
    at: next.closesAt,
    on: next.on,
    steps: [
      {
        step: 'rolledToContactHours',
        minutesLeft: Math.floor(minutesLeft),
        fewerThanMinutes: minContactMinutesLeft,
        from: on,
        to: next.on,
      },
      { step: 'cutoff', cutoff: 'closeOfBusiness', edge: 'due', on: next.on, at: next.closesAt, timeZone },
    ],
  };
}

function nextContactHours(
  after: LocalDate,
  facts: SameDayFacts,
): { readonly on: LocalDate; readonly closesAt: Instant } {
  for (let ahead = 1; ahead <= LONGEST_CLOSURE_DAYS; ahead += 1) {
    const on = plusDays(after, ahead);
    const closing = contactPeriodsOn(on, facts).at(-1);
    if (closing) return { on, closesAt: closing.to };
  }
  throw new RangeError(`No contact hours in the year after ${after}`);
}
