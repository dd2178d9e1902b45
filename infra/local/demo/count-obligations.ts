import type * as z from 'zod';
import type { obligationView } from '../../../shared/contracts/views/index.ts';
import {
  CANCELLATION_REASONS,
  OBLIGATION_KINDS,
  type CancellationReason,
  type ObligationKind,
} from '../../../shared/domain/obligation/index.ts';
import type { ObligationCounts } from './demo-report.ts';

type Obligation = Pick<z.output<typeof obligationView>, 'kind' | 'status' | 'overdue' | 'reason'>;

/** Counts what became of the obligations, by kind. */
export function countObligations(
  obligations: readonly Obligation[],
): Readonly<Record<ObligationKind, ObligationCounts>> {
  const counted = OBLIGATION_KINDS.map((kind) => [
    kind,
    countOfKind(obligations.filter((obligation) => obligation.kind === kind)),
  ]);
  return Object.fromEntries(counted) as Record<ObligationKind, ObligationCounts>;
}

function countOfKind(obligations: readonly Obligation[]): ObligationCounts {
  const count = (matches: (obligation: Obligation) => boolean) => obligations.filter(matches).length;
  return {
    met: count(({ status }) => status === 'met'),
    metLate: count(({ status }) => status === 'metLate'),
    missed: count(({ status, overdue }) => status === 'open' && overdue),
    notYetDue: count(({ status, overdue }) => status === 'open' && !overdue),
    waived: count(({ status }) => status === 'waived'),
    cancelled: Object.fromEntries(
      CANCELLATION_REASONS.map((reason): [CancellationReason, number] => [
        reason,
        count((obligation) => obligation.status === 'cancelled' && obligation.reason === reason),
      ]).filter(([, found]) => found > 0),
    ),
  };
}
