import type { DayRule, Settings } from '../branch/index.ts';
import type { ObligationKind } from './records.ts';

/** How the policy times one of its rules; days are counted from the local date of the anchor. */
export interface TimingRule {
  /** Absent where the window opens at once. */
  readonly opensAfterDays?: number;
  readonly dueAfterDays: number;
  readonly days: DayRule;
}

export interface PolicyRow {
  /** Clauses of the written policy. */
  readonly clauses: readonly string[];
  readonly timing: (settings: Settings) => TimingRule;
}

/** The timed rules of the policy (its table A.2), one row per kind of obligation. */
export const POLICY: Readonly<Record<ObligationKind, PolicyRow>> = {
  dossier: {
    clauses: ['A-03', 'A-10', 'A-12'],
    timing: ({ dossier }) => ({ dueAfterDays: dossier.dueDays, days: dossier }),
  },
  firstFollowUp: {
    clauses: ['A-13', 'A-14'],
    timing: ({ firstFollowUp }) => ({ ...firstFollowUp, days: firstFollowUp }),
  },
  secondFollowUp: {
    clauses: ['A-21', 'A-22'],
    timing: ({ secondFollowUp }) => ({ ...secondFollowUp, days: secondFollowUp }),
  },
};
