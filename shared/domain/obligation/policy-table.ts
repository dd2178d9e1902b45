import type { DayRule, Settings } from '../records/settings.ts';
import type { CaseLevel } from '../records/case.ts';
import { assertNever } from '../../kernel/never.ts';
import type { AnchorEvent } from '../records/explanation.ts';
import type { Lead, LadderStep, Obligation, ObligationKind, Reminder } from '../records/obligation.ts';

/** How the policy times one of its rules. */
export type TimingRule = DayTiming | ClockTiming | SameDayTiming;

/** So many days, counted from the local date of the anchor. */
export interface DayTiming {
  /** Absent where the window opens at once. */
  readonly opensAfterDays?: number;
  /** Present where the days until it is due count from that many days after the anchor, at the latest. */
  readonly declareWithinDays?: number;
  readonly dueAfterDays: number;
  readonly days: DayRule;
}

/** So many minutes on the clock, by day and night (practice C.7). */
export interface ClockTiming {
  readonly withinMinutes: number;
}

/** By the end of the local day of the anchor, rolled if hardly any contact time is left (A.3 no. 6). */
export interface SameDayTiming {
  readonly sameDay: Settings['sameDayReply'];
}

/** Who is told when, while the obligation stays open. */
export interface LadderRule {
  readonly step: Exclude<LadderStep, Reminder | Lead | 'anotherAgent' | 'majorMatter'>;
  readonly at: 'creation' | 'opening' | 'startOfLastDay' | 'due' | 'oneDayAfterDue';
  readonly tells: 'owner' | 'supervisors' | 'groupManagers';
  /** Given only to windows explained by such a warning. */
  readonly onlyWith?: 'noOpenDayInWindow';
}

/** What the time allowed may depend on besides the settings. */
export interface TimedMatter {
  readonly level: CaseLevel;
  readonly event: AnchorEvent;
}

export interface PolicyRow {
  /** Clauses of the written policy. */
  readonly clauses: readonly string[];
  readonly subject: Obligation['subject']['type'];
  /** Any of these starts the days. */
  readonly anchors: readonly AnchorEvent[];
  /** Only rules about matters ask for more than the settings. */
  readonly timing: (settings: Settings, about: TimedMatter) => TimingRule;
  readonly ladder: readonly LadderRule[];
  /** Timed by the clock, day and night (practice C.7). That it was missed is told the moment it is. */
  readonly byTheClock?: true;
}

const LADDER: readonly LadderRule[] = [
  { step: 'noOpenDay', at: 'creation', tells: 'supervisors', onlyWith: 'noOpenDayInWindow' },
  { step: 'opening', at: 'opening', tells: 'owner' },
  { step: 'lastDay', at: 'startOfLastDay', tells: 'owner' },
  { step: 'overdue', at: 'due', tells: 'supervisors' },
  { step: 'escalation', at: 'oneDayAfterDue', tells: 'groupManagers' },
];

/** The timed rules of the policy (its table A.2), one row per kind of obligation. */
export const POLICY: Readonly<Record<ObligationKind, PolicyRow>> = {
  dossier: {
    clauses: ['A-03', 'A-10', 'A-12'],
    subject: 'visit',
    anchors: ['intakeDone', 'consultationEnded'],
    timing: ({ dossier }) => ({ dueAfterDays: dossier.dueDays, days: dossier }),
    ladder: LADDER,
  },
  firstFollowUp: {
    clauses: ['A-13', 'A-14'],
    subject: 'followUp',
    anchors: ['vehicleDelivered', 'consultationEnded'],
    timing: ({ firstFollowUp }) => ({ ...firstFollowUp, days: firstFollowUp }),
    ladder: LADDER,
  },
  secondFollowUp: {
    clauses: ['A-21', 'A-22'],
    subject: 'followUp',
    anchors: ['firstFollowUpMade', 'firstFollowUpUnreachable', 'firstFollowUpDue'],
    timing: ({ secondFollowUp }) => ({ ...secondFollowUp, days: secondFollowUp }),
    ladder: LADDER,
  },
  caseFirstResponse: {
    clauses: ['A-16', 'A-17'],
    subject: 'case',
    anchors: ['caseOpened', 'levelRaised'],
    timing: ({ firstResponse }, { level }) => ({ withinMinutes: minutesFor(level, firstResponse) }),
    ladder: LADDER,
    byTheClock: true,
  },
  caseReport: {
    clauses: ['A-18'],
    subject: 'case',
    anchors: ['caseOpened', 'caseReopened', 'unsolvedDeclared', 'moreAskedFor'],
    timing: ({ caseReport }, { event }) => reportWithin(caseReport, event),
    ladder: LADDER,
  },
  /** The policy says nothing here. The supervisor gets as long to decide as there was to report. */
  caseDecision: {
    clauses: ['A-18'],
    subject: 'case',
    anchors: ['decisionAskedFor'],
    timing: ({ caseReport }) => ({ dueAfterDays: caseReport.dueDays, days: caseReport }),
    ladder: LADDER,
  },
  caseReply: {
    clauses: ['A-19'],
    subject: 'case',
    anchors: ['solutionFound'],
    timing: ({ sameDayReply }) => ({ sameDay: sameDayReply }),
    ladder: LADDER,
  },
  satisfactionCheck: {
    clauses: ['A-20'],
    subject: 'case',
    anchors: ['customerInformed'],
    timing: ({ satisfactionCheck }) => ({ dueAfterDays: satisfactionCheck.dueDays, days: satisfactionCheck }),
    ladder: LADDER,
  },
  contactData: {
    clauses: ['A-04'],
    subject: 'customer',
    anchors: ['contactDataFailed'],
    timing: ({ contactData }) => ({ dueAfterDays: contactData.dueDays, days: contactData }),
    ladder: LADDER,
  },
  letterOutcome: {
    clauses: ['A-26'],
    subject: 'letter',
    anchors: ['letterOutcomeUnknown'],
    timing: ({ contactData }) => ({ dueAfterDays: 1, days: contactData }),
    ladder: LADDER,
  },
};

/**
 * Where the days count from the declaration that a matter is unsolved (A.3 no. 5), a matter that nobody
 * declares still counts as unsolved after some days. Declaring can only make the report due earlier. Once it
 * was declared or reported, there is nothing left to declare.
 */
function reportWithin(caseReport: Settings['caseReport'], event: AnchorEvent): DayTiming {
  const { anchor, declareWithinDays, dueDays } = caseReport;
  const isUndeclared = event === 'caseOpened' || event === 'caseReopened';
  return {
    ...(anchor === 'unsolvedDeclared' && isUndeclared && { declareWithinDays }),
    dueAfterDays: dueDays,
    days: caseReport,
  };
}

function minutesFor(level: CaseLevel, clocks: Settings['firstResponse']): number {
  switch (level) {
    case 'ordinary':
      return clocks.ordinaryMinutes;
    case 'serious':
      return clocks.seriousMinutes;
    case 'major':
      return clocks.majorMinutes;
    default:
      return assertNever(level);
  }
}
