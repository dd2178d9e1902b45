import type { CaseId, StaffId } from '../../kernel/ids.ts';
import { assertNever } from '../../kernel/never.ts';
import type { CallRecord } from '../records/call.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Obligation } from '../records/obligation.ts';
import { reminderOf, reopenObligation, withoutCallback, withoutReminder } from '../obligation/index.ts';
import {
  changeClockOf,
  type ChangedCase,
  type Clocks,
  clocksOf,
  stopClock,
  withClock,
  writeCase,
} from './clocks.ts';
import { lastSolution } from './last-solution.ts';
import { moveCase } from './move-case.ts';
import { type CaseEvent, caseInState, RUNNING_STATUSES, type ServiceCase } from '../records/case.ts';

export interface CaseMovedOn {
  readonly code: 'case-moved-on';
  readonly data: { readonly caseId: CaseId };
}

/** Who voids the call, and why. */
interface Voiding {
  readonly by: StaffId;
  readonly reason: string;
}

/**
 * Takes back what a wrongly recorded call did to cases. Cases it opened are withdrawn. A reply it proved, or
 * a first response it was, is owed again in its old window. An attempt no longer counts.
 * @returns the changed cases, or the refusal when one has moved on since and rests on the call.
 */
export function undoCallOnCases(
  dossier: DossierState,
  call: Pick<CallRecord, 'id' | 'cases'>,
  voiding: Voiding,
  facts: BranchFacts,
): { readonly cases: readonly ChangedCase[] } | { readonly refusal: CaseMovedOn } {
  const cases: ChangedCase[] = [];
  for (const { caseId, effect } of call.cases ?? []) {
    const serviceCase = dossier.cases.find(({ id }) => id === caseId);
    if (!serviceCase || effect === 'unchanged') continue;
    const undone = undo(dossier, serviceCase, call.id, effect, voiding, facts);
    if (undone === 'restsOnIt') return { refusal: { code: 'case-moved-on', data: { caseId } } };
    if (undone) cases.push(undone);
  }
  return { cases };
}

function undo(
  dossier: DossierState,
  serviceCase: ServiceCase,
  callId: CallRecord['id'],
  effect: 'opened' | 'responded' | 'informed' | 'tried',
  { by, reason }: Voiding,
  facts: BranchFacts,
): ChangedCase | 'restsOnIt' | undefined {
  const at = facts.now;
  const voided = { type: 'callVoided', at, by, callId } as const;
  switch (effect) {
    case 'opened': {
      if (!isUntouched(serviceCase)) return 'restsOnIt';
      const state = { status: 'withdrawn', closedAt: at, reason } as const;
      const events = [voided, { type: 'ended', at, by, reason } as const];
      return moveCase(dossier, serviceCase, { state, events, left: { cancelled: 'callVoided', at } }, facts);
    }
    case 'informed':
      return withoutReply(dossier, serviceCase, voided, facts) ?? 'restsOnIt';
    case 'responded': {
      if (!isRunning(serviceCase)) return undefined;
      const clocks = clocksOf(dossier, serviceCase);
      const unanswered = serviceCase.status !== 'answered';
      const owed = unanswered ? withoutResponse(dossier, serviceCase, clocks, callId, facts) : clocks;
      return writeCase(dossier, withEvents(serviceCase, voided), owed, facts);
    }
    case 'tried':
      if (serviceCase.status === 'closedUnreachable') return 'restsOnIt';
      if (!isRunning(serviceCase)) return undefined;
      return writeCase(
        dossier,
        withEvents(serviceCase, voided),
        withoutReminders(clocksOf(dossier, serviceCase), serviceCase, callId),
        facts,
      );
    default:
      return assertNever(effect);
  }
}

function withoutReply(
  dossier: DossierState,
  serviceCase: ServiceCase,
  voided: Extract<CaseEvent, { readonly type: 'callVoided' }>,
  facts: BranchFacts,
): ChangedCase | undefined {
  const { at, by, callId } = voided;
  const solved = lastSolution(serviceCase);
  const reply = metBy(dossier, serviceCase, 'caseReply', callId);
  const last = serviceCase.events.filter((event) => event.type === 'informed').at(-1);
  if (serviceCase.status !== 'answered' || last?.proof.id !== callId || !solved || !reply) return undefined;
  const pending = caseInState(serviceCase, {
    status: 'replyPending',
    solution: solved.solution,
    solvedAt: solved.at,
  });
  const clocks = clocksOf(dossier, serviceCase);
  const unasked = stopClock(clocks, 'satisfaction', { cancelled: 'callVoided', at }, facts);
  const owed = withClock(unasked, 'reply', reopenObligation(reply, facts));
  return writeCase(
    dossier,
    withEvents(pending, voided, { type: 'reopened', at, by, because: 'callVoided' }),
    withoutResponse(dossier, serviceCase, owed, callId, facts),
    facts,
  );
}

/** The first response is owed again if this call was it. */
function withoutResponse(
  dossier: DossierState,
  serviceCase: ServiceCase,
  clocks: Clocks,
  callId: CallRecord['id'],
  facts: BranchFacts,
): Clocks {
  const response = metBy(dossier, serviceCase, 'caseFirstResponse', callId);
  return response ? withClock(clocks, 'firstResponse', reopenObligation(response, facts)) : clocks;
}

/**
 * Removes the reminders this call brought: of another attempt if it was the last one, of a talk if it agreed
 * the last one.
 */
function withoutReminders(clocks: Clocks, serviceCase: ServiceCase, callId: CallRecord['id']): Clocks {
  const left = withoutAgreement(clocks, serviceCase, callId);
  const last = serviceCase.events.findLast(({ type }) => type === 'replyTried');
  const { reply } = left.running;
  const isItsOwn = last?.type === 'replyTried' && last.callId === callId;
  return isItsOwn && reply && reminderOf(reply, 'nextAttempt')
    ? withClock(left, 'reply', withoutReminder(reply, 'nextAttempt'))
    : left;
}

/** What was last agreed in this call was never agreed. */
function withoutAgreement(clocks: Clocks, { status, events }: ServiceCase, callId: CallRecord['id']): Clocks {
  const agreed = events.findLast(
    (event) => event.type === 'replyTried' && event.outcome === 'callbackAgreed',
  );
  if (agreed?.type !== 'replyTried' || agreed.callId !== callId) return clocks;
  return changeClockOf(clocks, { status }, withoutCallback);
}

function metBy(
  { obligations }: DossierState,
  { id }: ServiceCase,
  kind: Obligation['kind'],
  callId: CallRecord['id'],
): Obligation | undefined {
  return obligations.find(
    (obligation) =>
      obligation.kind === kind &&
      obligation.subject.id === id &&
      'proof' in obligation &&
      obligation.proof.id === callId,
  );
}

/** Nobody has done anything about it since the call. */
function isUntouched({ status, events }: ServiceCase): boolean {
  const asOpened = status === 'open' || status === 'answered';
  return asOpened && events.every(({ type }) => type === 'answeredAtOnce');
}

function isRunning({ status }: ServiceCase): boolean {
  return RUNNING_STATUSES.some((running) => running === status);
}

function withEvents(serviceCase: ServiceCase, ...events: readonly CaseEvent[]): ServiceCase {
  return { ...serviceCase, events: [...serviceCase.events, ...events] };
}
