import type * as z from 'zod';
import type { caseSummaryView, caseView } from '../../../shared/contracts/views/index.ts';
import type { CaseWithObligations } from '../../../shared/domain/case/index.ts';
import type { ServiceCase } from '../../../shared/domain/records/case.ts';
import type { Obligation } from '../../../shared/domain/records/obligation.ts';
import type { CallId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { exactly } from '../../runtime/exactly.ts';

/** A case with its history and the deadlines that run for it. */
export function presentCase(
  { serviceCase, obligations }: CaseWithObligations,
  now: Instant,
): z.input<typeof caseView> {
  return exactly<z.input<typeof caseView>>()({
    ...presentCaseSummary(serviceCase),
    deadlines: obligations.map((obligation) => presentDeadline(obligation, now)),
    events: [...serviceCase.events],
  });
}

/**
 * A case as a call leaves it. Of its history it has only what the call added. So the answer, which is kept
 * with the call's receipt, does not grow with the histories of the cases the call was made for.
 */
export function presentCaseAfterCall(
  changed: CaseWithObligations,
  callId: CallId,
  now: Instant,
): z.input<typeof caseView> {
  const { origin, events } = changed.serviceCase;
  const ofCall = events.filter(
    (event) =>
      ('callId' in event && event.callId === callId) || ('proof' in event && event.proof.id === callId),
  );
  return { ...presentCase(changed, now), events: [...(origin.id === callId ? events : ofCall)] };
}

/** A case without its history, as lists show it. */
export function presentCaseSummary(serviceCase: ServiceCase): z.input<typeof caseSummaryView> {
  const { type: _, branchId: __, events: ___, obligationIds: ____, ...shown } = serviceCase;
  return exactly<z.input<typeof caseSummaryView>>()(shown);
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
