import type * as z from 'zod';
import type { obligationView } from '../../../shared/contracts/views/index.ts';
import { breachOf } from '../../../shared/domain/obligation/index.ts';
import type { Obligation } from '../../../shared/domain/records/obligation.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { exactly } from '../../runtime/exactly.ts';

/** `overdue` is a fact of the moment, not a state: late work can still be done. A breach is for good. */
export function presentObligation(obligation: Obligation, now: Instant): z.input<typeof obligationView> {
  const {
    type: _,
    branchId: __,
    explanation: ___,
    generation: ____,
    pendingSteps: _____,
    hiddenFromId: ______,
    breach: _______,
    clauses,
    ...shown
  } = obligation;
  const breach = breachOf(obligation, now);
  return exactly<z.input<typeof obligationView>>()({
    ...shown,
    clauses: [...clauses],
    ...(breach && { breach }),
    ...(breach?.onDuty && { onDutyAtDue: breach.onDuty }),
    overdue: obligation.status === 'open' && now >= obligation.dueAt,
  });
}
