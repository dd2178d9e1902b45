import type * as z from 'zod';
import type { caseSummaryView, caseView } from '../../../shared/contracts/views/index.ts';
import type { CaseWithObligations, ServiceCase } from '../../../shared/domain/case/index.ts';
import type { Obligation } from '../../../shared/domain/obligation/index.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';

/** A case with its history and the deadlines that run for it. */
export function presentCase(
  { serviceCase, obligations }: CaseWithObligations,
  now: Instant,
): z.input<typeof caseView> {
  return {
    ...presentCaseSummary(serviceCase),
    deadlines: obligations.map((obligation) => presentDeadline(obligation, now)),
    events: [...serviceCase.events],
  };
}

export function presentCaseSummary(serviceCase: ServiceCase): z.input<typeof caseSummaryView> {
  const { type: _, branchId: __, events: ___, obligationIds: ____, ...shown } = serviceCase;
  return shown;
}

function presentDeadline(
  { kind, id, ownerId, dueAt, dueOn, explanation }: Obligation,
  now: Instant,
): z.input<typeof caseView>['deadlines'][number] {
  return {
    kind,
    obligationId: id,
    ...(ownerId && { ownerId }),
    dueAt,
    dueOn,
    overdue: now >= dueAt,
    rolled: explanation.some(({ step }) => step === 'rolledToContactHours'),
  };
}
