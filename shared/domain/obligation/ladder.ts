import { type Instant, latest, plusMilliseconds } from '../../kernel/instant.ts';
import { type LocalDate, plusDays } from '../../kernel/local-date.ts';
import { assertNever } from '../../kernel/never.ts';
import { spread } from '../../kernel/spread.ts';
import { startOfDay } from '../../kernel/time-zone.ts';
import { worksOn } from '../branch/index.ts';
import type { BranchFacts } from '../records/facts.ts';
import { dayToActAfter } from './day-to-act.ts';
import { type LadderRule, POLICY } from './policy-table.ts';
import type { Obligation, PendingStep } from '../records/obligation.ts';

type TimedObligation = Pick<
  Obligation,
  'id' | 'kind' | 'opensAt' | 'opensOn' | 'dueAt' | 'dueOn' | 'timeZone' | 'explanation'
>;

type LadderFacts = Pick<BranchFacts, 'now' | 'settings' | 'calendar'>;

/**
 * The ladder of an obligation (`policy-table.ts`) as steps with instants, in firing order.
 *
 * A step before the deadline is left out once the next step for the same people, or the deadline itself, has
 * come too: of several past reminders only the last is given. The last day is the last one on which the
 * branch works. The steps after a missed deadline are never left out; the second waits until those
 * who were told first had a day to act. Whatever lies ahead is spread over some minutes
 * by the identifier, so that not all openings and deadlines of a day fire at one moment: never before its moment, and
 * before the deadline never past it or the next step. Opening and deadline themselves do not move. A deadline by the
 * clock is not spread: it bunches with no other, and that it was missed is told the moment it is.
 */
export function ladderOf(obligation: TimedObligation, facts: LadderFacts): readonly PendingStep[] {
  const { now } = facts;
  const { escalationSpreadMinutes } = facts.settings.notices;
  const { ladder, byTheClock } = POLICY[obligation.kind];
  const delay = spread(obligation.id) % (escalationSpreadMinutes * 60_000 + 1);
  const rungs = ladder
    .filter(({ onlyWith }) => !onlyWith || obligation.explanation.some(({ step }) => step === onlyWith))
    .map((rule) => ({ rule, at: momentOf(rule, obligation, delay, facts) }));
  return rungs.flatMap(({ rule: { step, at: moment, tells }, at }, index) => {
    if (moment === 'due' && byTheClock) return [{ step, fireAt: at }];
    if (moment === 'due' || moment === 'oneDayAfterDue') {
      return [{ step, fireAt: plusMilliseconds(at, delay) }];
    }
    const next = rungs.slice(index + 1).find(({ rule }) => rule.tells === tells);
    const until = next?.at ?? obligation.dueAt;
    if (latest(at, now) >= until) return [];
    const spreadAt = plusMilliseconds(at, delay);
    const isDue = at <= now && now < spreadAt;
    return [{ step, fireAt: isDue || spreadAt >= until ? at : spreadAt }];
  });
}

function momentOf(
  { at }: LadderRule,
  obligation: TimedObligation,
  delay: number,
  facts: LadderFacts,
): Instant {
  const { opensAt, dueAt, timeZone } = obligation;
  switch (at) {
    case 'creation':
      return facts.now;
    case 'opening':
      return opensAt;
    case 'startOfLastDay':
      return latest(startOfDay(lastOpenDay(obligation, facts), timeZone), opensAt);
    case 'due':
      return dueAt;
    case 'oneDayAfterDue':
      return dayToActAfter(latest(dueAt, facts.now), delay, timeZone, facts);
    default:
      return assertNever(at);
  }
}

/** The last day the branch works before the deadline. A notice on a closed day is read too late. */
function lastOpenDay({ opensOn, dueOn }: TimedObligation, facts: LadderFacts): LocalDate {
  for (let on = dueOn; on >= opensOn; on = plusDays(on, -1)) if (worksOn(on, facts)) return on;
  return dueOn;
}
