import type { ObligationKind } from '../../domain/records/obligation.ts';
import type { DigestGroup } from '../digest-groups.ts';

/** Everything a digest says, in one language. Dates come already written out. */
export interface DigestWords {
  readonly kinds: Readonly<Record<ObligationKind, string>>;
  readonly groups: Readonly<Record<DigestGroup, string>>;
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
  readonly labels: Readonly<Record<'task' | 'due' | 'callback' | 'promised' | 'owner' | 'branch', string>>;
  readonly nobody: string;
  readonly escalated: string;
  readonly branchSeparator: string;
  readonly smallPrint: string;
}
