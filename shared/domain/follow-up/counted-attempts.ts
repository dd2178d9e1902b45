import { type Instant, minutesBetween } from '../../kernel/instant.ts';
import { type LocalDate } from '../../kernel/local-date.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import { type DayPart, dayPartOf } from '../branch/index.ts';
import { isContactInstant } from '../consent/index.ts';
import type { Customer } from '../records/dossier.ts';
import type { BranchFacts } from '../records/facts.ts';
import { effectOf } from './outcome-effect.ts';
import type { Attempt } from '../records/follow-up.ts';

/** How often it was tried, compared with what the branch asks for (practice C.6). */
export interface Tries {
  readonly attempts: number;
  readonly days: number;
  readonly dayParts: number;
}

/**
 * Counts the attempts that show a customer cannot be reached. They were made since the window opened, at an
 * hour when the customer may be called, reached nobody, and are far enough from the one counted before.
 */
export function countTries(
  attempts: readonly Attempt[],
  opensAt: Instant,
  customer: Pick<Customer, 'timeZone' | 'contactWish'>,
  facts: Pick<BranchFacts, 'branch' | 'settings' | 'calendar'>,
): Tries {
  const { branch, settings } = facts;
  const counted = attempts
    .filter(({ at, outcome }) => at >= opensAt && isFailedTry(outcome))
    .filter(({ at }) => isContactInstant(at, facts, customer))
    .toSorted((left, right) => (left.at < right.at ? -1 : 1))
    .reduce<readonly Attempt[]>((chosen, attempt) => {
      const before = chosen.at(-1);
      const tooSoon = before && minutesBetween(before.at, attempt.at) < settings.unreachable.minGapMinutes;
      return tooSoon ? chosen : [...chosen, attempt];
    }, []);
  return {
    attempts: counted.length,
    days: new Set<LocalDate>(counted.map(({ at }) => localDateOf(at, branch.timeZone))).size,
    dayParts: new Set<DayPart>(counted.map(({ at }) => dayPartOf(at, branch.timeZone))).size,
  };
}

/** How often the branch wants it tried before a customer is given up. */
export function triesNeeded({ settings }: Pick<BranchFacts, 'settings'>): Tries {
  const { minAttempts, minDays, minDayParts } = settings.unreachable;
  return { attempts: minAttempts, days: minDays, dayParts: minDayParts };
}

/** Whether that is often enough, on enough days and parts of the day. */
export function isTriedEnough(have: Tries, facts: Pick<BranchFacts, 'settings'>): boolean {
  const need = triesNeeded(facts);
  return have.attempts >= need.attempts && have.days >= need.days && have.dayParts >= need.dayParts;
}

function isFailedTry(outcome: Attempt['outcome']): boolean {
  // The customer answered but could not talk then (practice C.6).
  if (outcome === 'busyNow') return false;
  const effect = effectOf(outcome);
  return effect === 'attempt' || effect === 'hungUp' || effect === 'badNumber';
}
