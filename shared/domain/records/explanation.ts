import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { TimeZone } from '../../kernel/time-zone.ts';

/** What the days of a window can count from. */
export const ANCHOR_EVENTS = [
  'intakeDone',
  'consultationEnded',
  'vehicleDelivered',
  'firstFollowUpMade',
  'firstFollowUpUnreachable',
  'firstFollowUpDue',
  'caseOpened',
  'caseReopened',
  'levelRaised',
  'decisionAskedFor',
  'unsolvedDeclared',
  'moreAskedFor',
  'solutionFound',
  'customerInformed',
  'contactDataFailed',
  'letterOutcomeUnknown',
] as const;

export type AnchorEvent = (typeof ANCHOR_EVENTS)[number];

/**
 * How a window was computed, step by step, as data; `explain-in-words.ts` turns it into sentences.
 * `edge` says which end of the window a step belongs to.
 */
export type ExplanationStep =
  | {
      readonly step: 'anchor';
      readonly event: AnchorEvent;
      readonly at: Instant;
      readonly on: LocalDate;
      readonly timeZone: TimeZone;
    }
  | { readonly step: 'opensAtOnce' }
  /** On the clock, not by days. */
  | {
      readonly step: 'withinMinutes';
      readonly minutes: number;
      readonly at: Instant;
      readonly timeZone: TimeZone;
    }
  /** Too late in the day to reach anybody: the deed may wait for the next contact hours. */
  | {
      readonly step: 'rolledToContactHours';
      readonly minutesLeft: number;
      readonly fewerThanMinutes: number;
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  /** The days until it is due count from there, even if nobody declares the matter unsolved. */
  | {
      readonly step: 'countsAsUnsolved';
      readonly days: number;
      readonly dayCounting: 'natural' | 'working';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly skipped: readonly LocalDate[];
    }
  | {
      readonly step: 'counted';
      readonly edge: 'opens' | 'due';
      readonly days: number;
      readonly dayCounting: 'natural' | 'working';
      readonly from: LocalDate;
      readonly to: LocalDate;
      /** Days passed over because the branch does not work on them; empty for natural days. */
      readonly skipped: readonly LocalDate[];
    }
  | {
      readonly step: 'rolled';
      readonly direction: 'forward' | 'backward';
      readonly from: LocalDate;
      readonly to: LocalDate;
      /** The holiday's name; absent on the weekly day off. */
      readonly because?: string;
    }
  /** Moving back would have put the deadline before the opening, so the closed day stays. */
  | {
      readonly step: 'notRolledBack';
      readonly on: LocalDate;
      readonly to: LocalDate;
      readonly because?: string;
    }
  /** The end of the day counts although the branch asks for close of business. */
  | {
      readonly step: 'closeOfBusinessNotApplied';
      readonly on: LocalDate;
      readonly because: 'closedDay' | 'opensAfterHours';
    }
  | {
      readonly step: 'cutoff';
      readonly cutoff: 'startOfDay' | 'endOfDay' | 'closeOfBusiness';
      readonly edge: 'opens' | 'due';
      readonly on: LocalDate;
      readonly at: Instant;
      readonly timeZone: TimeZone;
    }
  | { readonly step: 'unverifiedYear'; readonly year: number }
  | { readonly step: 'noOpenDayInWindow'; readonly from: LocalDate; readonly to: LocalDate };
