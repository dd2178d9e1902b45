import type * as z from 'zod';
import type { obligationView } from '../../../shared/contracts/views/index.ts';
import {
  CANCELLATION_REASONS,
  OBLIGATION_KINDS,
  type CancellationReason,
  type ObligationKind,
} from '../../../shared/domain/records/obligation.ts';
import type { ObligationCounts } from './demo-report.ts';

type Obligation = Pick<z.output<typeof obligationView>, 'kind' | 'status' | 'overdue' | 'reason'>;

/** Counts what became of the obligations, for each kind there was. */
export function countObligations(
  obligations: readonly Obligation[],
): Readonly<Partial<Record<ObligationKind, ObligationCounts>>> {
  const counted = OBLIGATION_KINDS.map(
    (kind) => [kind, obligations.filter((one) => one.kind === kind)] as const,
  )
    .filter(([, ofKind]) => ofKind.length > 0)
    .map(([kind, ofKind]): [ObligationKind, ObligationCounts] => [kind, countOfKind(ofKind)]);
  return Object.fromEntries(counted);
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
