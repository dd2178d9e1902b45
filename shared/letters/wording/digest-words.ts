import type { StatementKind } from '../../domain/records/call-outcomes.ts';
import type { CaseLevel } from '../../domain/records/case.ts';
import type { ObligationKind } from '../../domain/records/obligation.ts';
import type { DigestGroup } from '../digest-groups.ts';

/** Everything a digest says, in one language. Dates come already written out. */
export interface DigestWords {
  readonly kinds: Readonly<Record<ObligationKind, string>>;
  readonly groups: Readonly<Record<DigestGroup, string>>;
  /** What a customer raised. */
  readonly matters: Readonly<Record<StatementKind, string>>;
  /** How serious it is. An ordinary matter is not marked. */
  readonly levels: Readonly<Record<Exclude<CaseLevel, 'ordinary'>, string>>;
  /** A matter in the customer's words. */
  readonly matter: (kind: string, words: string) => string;
  /** A task with the visit it is about. */
  readonly taskOfVisit: (task: string, on: string, work: readonly string[]) => string;
  /** The heading: how many tasks. */
  readonly heading: (count: number) => string;
  readonly greeting: (name: string) => string;
  readonly asOf: (moment: string) => string;
  readonly sectionTitle: (group: string, count: number) => string;
  /**
   * The subject: how many, unless all are of one sort, how many of the most urgent sort, and which of them
   * comes first.
   */
  readonly subject: (urgent: {
    readonly count: number;
    readonly group: DigestGroup;
    readonly groupCount: number;
    readonly task: string;
    readonly moment: string;
    readonly branches: string;
  }) => string;
  /** Until when something must be done, or must have been done. */
  readonly due: (moment: string, isOver: boolean) => string;
  /** The same of one of several things owed for a matter. */
  readonly taskDue: (task: string, moment: string, isOver: boolean) => string;
  readonly callback: (moment: string) => string;
  readonly promised: (moment: string) => string;
  readonly owner: (name: string) => string;
  readonly nobody: string;
  readonly escalated: string;
  readonly branchSeparator: string;
  /** From whom the mail comes, of one branch or of several. */
  readonly sender: (branches: readonly string[]) => string;
  readonly smallPrint: string;
}
