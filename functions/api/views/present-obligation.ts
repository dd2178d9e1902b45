import type * as z from 'zod';
import type { obligationView } from '../../../shared/contracts/views/index.ts';
import type { Obligation } from '../../../shared/domain/records/obligation.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { exactly } from '../../runtime/exactly.ts';

/** `overdue` is a fact of the moment, not a state. Late work can still be done. */
export function presentObligation(obligation: Obligation, now: Instant): z.input<typeof obligationView> {
  const {
    type: _,
    branchId: __,
    explanation: ___,
    generation: ____,
    pendingSteps: _____,
    hiddenFromId: ______,
    clauses,
    ...shown
  } = obligation;
  return exactly<z.input<typeof obligationView>>()({
    ...shown,
    clauses: [...clauses],
    overdue: obligation.status === 'open' && now >= obligation.dueAt,
  });
}
