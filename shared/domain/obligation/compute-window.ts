import { type Instant, plusMilliseconds, plusMinutes } from '../../kernel/instant.ts';
import { dayOfWeek, daysBetween, type LocalDate, plusDays, yearOf } from '../../kernel/local-date.ts';
import { atLocalTime, endOfDay, localDateOf, startOfDay } from '../../kernel/time-zone.ts';
import { dayStatus, isVerifiedYear, isWorkingDay } from '../../kernel/working-calendar.ts';
import { worksOn } from '../branch/index.ts';
import type { BranchFacts } from '../records/facts.ts';
import { countDays, nearestWorkingDay } from './count-days.ts';
import type { AnchorEvent, ExplanationStep } from '../records/explanation.ts';
import { computeSameDayDue } from './same-day-due.ts';
import type { DayTiming, SameDayTiming, TimingRule } from './policy-table.ts';

/** When something may and must be done. `dueAt` is exclusive. */
export interface Window {
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly opensOn: LocalDate;
  /** The last local day that is on time. */
  readonly dueOn: LocalDate;
  readonly explanation: readonly ExplanationStep[];
}

type WindowFacts = Pick<BranchFacts, 'branch' | 'settings' | 'calendar'>;

/**
 * Computes a window. A rule in minutes runs on the clock, day and night. All others go by calendar day in the
 * branch's zone, never by hours (policy A.2, A.3 nos. 1 and 9). The day of the anchor is day 0. "After N
 * days" opens at the start of day N. "Within N days" closes at the end of day N or at close of business, and
 * rolls off closed days where the branch says so. Only the end rolls: the opening protects the customer, not
 * the shop.
 * @param anchor what happened, and the instant it happened at.
 */
export function computeWindow(anchor: Anchor, rule: TimingRule, facts: WindowFacts): Window {
  if ('withinMinutes' in rule) return computeByClock(anchor, rule.withinMinutes, facts);
  if ('sameDay' in rule) return computeSameDay(anchor, rule.sameDay, facts);
  return computeByDays(anchor, rule, facts);
}

interface Anchor {
  readonly event: AnchorEvent;
  readonly at: Instant;
}

function computeByClock({ event, at }: Anchor, minutes: number, { branch }: WindowFacts): Window {
  const { timeZone } = branch;
  const on = localDateOf(at, timeZone);
  const dueAt = plusMinutes(at, minutes);
  return {
    opensAt: at,
    dueAt,
    opensOn: on,
    // The deadline is exclusive, so at midnight the last day is the one that ends then.
    dueOn: localDateOf(plusMilliseconds(dueAt, -1), timeZone),
    explanation: [
      { step: 'anchor', event, at, on, timeZone },
      { step: 'opensAtOnce' },
      { step: 'withinMinutes', minutes, at: dueAt, timeZone },
    ],
  };
}

/** the end of the local day, or of the next contact hours where the branch lets late solutions roll. */
function computeSameDay(
  { event, at }: Anchor,
  sameDay: SameDayTiming['sameDay'],
  facts: WindowFacts,
): Window {
  const { timeZone } = facts.branch;
  const on = localDateOf(at, timeZone);
  const due = computeSameDayDue(at, on, sameDay, facts);
  return {
    opensAt: at,
    dueAt: due.at,
    opensOn: on,
    dueOn: due.on,
    explanation: [
      { step: 'anchor', event, at, on, timeZone },
      { step: 'opensAtOnce' },
      ...due.steps,
      ...(sameDay.lateDecisionRoll === 'off' ? [] : unverifiedYears(on, due.on, facts)),
    ],
  };
}

function computeByDays({ event, at }: Anchor, rule: DayTiming, facts: WindowFacts): Window {
  const { timeZone } = facts.branch;
  const on = localDateOf(at, timeZone);
  const opening = computeOpening(on, at, rule, facts);
  const due = computeDue(on, opening, rule, facts);
  return {
    opensAt: opening.at,
    dueAt: due.at,
    opensOn: opening.on,
    dueOn: due.on,
    explanation: [
      { step: 'anchor', event, at, on, timeZone },
      ...opening.steps,
      ...due.steps,
      ...closedThroughout(opening.on, due.on, facts),
      ...(asksCalendar(rule) ? unverifiedYears(on, due.furthestOn, facts) : []),
    ],
  };
}

interface Edge {
  readonly on: LocalDate;
  readonly at: Instant;
  readonly steps: readonly ExplanationStep[];
}

function computeOpening(anchorOn: LocalDate, anchorAt: Instant, rule: DayTiming, facts: WindowFacts): Edge {
  const { opensAfterDays: days, days: dayRule } = rule;
  if (days === undefined) return { on: anchorOn, at: anchorAt, steps: [{ step: 'opensAtOnce' }] };
  const { timeZone } = facts.branch;
  const { dayCounting } = dayRule;
  const { on, skipped } = countDays(anchorOn, days, dayCounting, facts.calendar);
  const at = startOfDay(on, timeZone);
  return {
    on,
    at,
    steps: [
      { step: 'counted', edge: 'opens', days, dayCounting, from: anchorOn, to: on, skipped },
      { step: 'cutoff', cutoff: 'startOfDay', edge: 'opens', on, at, timeZone },
    ],
  };
}

interface DueEdge extends Edge {
  /** The furthest day the calendar was asked about. */
  readonly furthestOn: LocalDate;
}

function computeDue(anchorOn: LocalDate, opening: Edge, rule: DayTiming, facts: WindowFacts): DueEdge {
  const { dueAfterDays: days, days: dayRule } = rule;
  const { dayCounting } = dayRule;
  const { on: from, steps: unsolved } = countsFrom(anchorOn, rule, facts);
  const { on: counted, skipped } = countDays(from, days, dayCounting, facts.calendar);
  const { on, steps: rolled } = roll(counted, opening.on, dayRule.holidayRoll, facts);
  const { notClosing, ...cutoff } = cutOff(on, opening.at, dayRule.cutoff, facts);
  return {
    on,
    furthestOn: on < counted ? counted : on,
    at: cutoff.at,
    steps: [
      ...unsolved,
      { step: 'counted', edge: 'due', days, dayCounting, from, to: counted, skipped },
      ...rolled,
      ...notClosing,
      { step: 'cutoff', edge: 'due', on, timeZone: facts.branch.timeZone, ...cutoff },
    ],
  };
}

/** The day of the anchor, or the last one on which a matter may be declared unsolved. */
function countsFrom(
  anchorOn: LocalDate,
  { declareWithinDays: days, days: { dayCounting } }: DayTiming,
  { calendar }: WindowFacts,
): { readonly on: LocalDate; readonly steps: readonly ExplanationStep[] } {
  if (days === undefined) return { on: anchorOn, steps: [] };
  const { on, skipped } = countDays(anchorOn, days, dayCounting, calendar);
  return { on, steps: [{ step: 'countsAsUnsolved', days, dayCounting, from: anchorOn, to: on, skipped }] };
}

/** A roll backward never leaves the window: better a closed last day than a deadline before the opening. */
function roll(
  on: LocalDate,
  opensOn: LocalDate,
  holidayRoll: DayTiming['days']['holidayRoll'],
  { calendar }: WindowFacts,
): { readonly on: LocalDate; readonly steps: readonly ExplanationStep[] } {
  if (holidayRoll === 'none' || isWorkingDay(calendar, on)) return { on, steps: [] };
  const to = nearestWorkingDay(on, holidayRoll, calendar);
  const because = dayStatus(calendar, on).name;
  if (to < opensOn) return { on, steps: [{ step: 'notRolledBack', on, to, ...(because && { because }) }] };
  return {
    on: to,
    steps: [{ step: 'rolled', direction: holidayRoll, from: on, to, ...(because && { because }) }],
  };
}

/**
 * Business closes with the last contact hours of the day. A day on which the branch does not work, or a
 * window that opens only after hours, ends with the day.
 */
function cutOff(
  on: LocalDate,
  opensAt: Instant,
  cutoff: DayTiming['days']['cutoff'],
  { branch, settings, calendar }: WindowFacts,
): CutOff {
  const endsWithDay = { cutoff: 'endOfDay', at: endOfDay(on, branch.timeZone) } as const;
  if (cutoff === 'endOfDay') return { ...endsWithDay, notClosing: [] };
  const closing = settings.contactHours[dayOfWeek(on)].at(-1);
  const at = closing && isWorkingDay(calendar, on) && atLocalTime(on, closing.to, branch.timeZone);
  if (at && at > opensAt) return { cutoff, at, notClosing: [] };
  const because = at ? 'opensAfterHours' : 'closedDay';
  return { ...endsWithDay, notClosing: [{ step: 'closeOfBusinessNotApplied', on, because }] };
}

interface CutOff {
  readonly cutoff: 'endOfDay' | 'closeOfBusiness';
  readonly at: Instant;
  /** Why it is not close of business, where the branch asks for that. */
  readonly notClosing: readonly ExplanationStep[];
}

/**
 * The supervisor must know in advance of a window without a single open day (policy A.3 no. 1). On each of
 * its days the branch is closed or has no contact hours.
 */
function closedThroughout(from: LocalDate, to: LocalDate, facts: WindowFacts): readonly ExplanationStep[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => plusDays(from, index));
  return days.some((on) => worksOn(on, facts)) ? [] : [{ step: 'noOpenDayInWindow', from, to }];
}

/** Natural days to midnight without a roll do not depend on the calendar. */
function asksCalendar({ days: { dayCounting, holidayRoll, cutoff } }: DayTiming): boolean {
  return dayCounting !== 'natural' || holidayRoll !== 'none' || cutoff !== 'endOfDay';
}

/** Warns of calendar years nobody has checked. Called only where the calendar mattered. */
function unverifiedYears(
  from: LocalDate,
  to: LocalDate,
  { calendar }: WindowFacts,
): readonly ExplanationStep[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return years
    .filter((year) => !isVerifiedYear(calendar, year))
    .map((year) => ({ step: 'unverifiedYear', year }));
}
