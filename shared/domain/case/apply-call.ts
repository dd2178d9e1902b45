import type { Instant } from '../../kernel/instant.ts';
import { assertNever } from '../../kernel/never.ts';
import type { CaseLink } from '../records/call.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { effectOf } from '../follow-up/index.ts';
import { withCallback } from '../obligation/index.ts';
import {
  changeClockOf,
  type ChangedCase,
  type Clocks,
  clocksOf,
  stopClock,
  withClock,
  writeCase,
} from './clocks.ts';
import { type CallOnCase, informByCall, unchanged } from './inform-customer.ts';
import { checkHistoryRoom } from './history-room.ts';
import { withNextAttempt } from './next-attempt.ts';
import type { ServiceCase } from '../records/case.ts';

export interface CallAppliedToCase extends ChangedCase {
  readonly effect: Exclude<CaseLink['effect'], 'opened'>;
}

/**
 * Applies a call to a case it was made for. A call that reached the customer gives the answer if there is
 * one, otherwise it is the first response. A call that reached nobody is an attempt. A call from before the
 * solution was found cannot have given it. If a talk was agreed for later, the owner is reminded then, in any
 * state.
 */
export function applyCallToCase(
  dossier: DossierState,
  serviceCase: ServiceCase,
  call: CallOnCase,
  facts: BranchFacts,
): CallAppliedToCase {
  const reached = effectOf(call.outcome) === 'contact';
  switch (serviceCase.status) {
    case 'open':
    case 'studying':
    case 'reported':
      if (call.callbackAt) return tried(dossier, serviceCase, call, facts);
      return reached
        ? responded(dossier, serviceCase, call, facts)
        : { effect: 'unchanged', ...unchanged(dossier, serviceCase) };
    case 'replyPending':
      if (!reached) return tried(dossier, serviceCase, call, facts);
      return call.startedAt < serviceCase.solvedAt
        ? responded(dossier, serviceCase, call, facts)
        : { effect: 'informed', ...informByCall(dossier, serviceCase, call, facts) };
    case 'answered':
      return reached
        ? { effect: 'unchanged', ...unchanged(dossier, serviceCase) }
        : tried(dossier, serviceCase, call, facts);
    case 'closed':
    case 'closedUnreachable':
    case 'withdrawn':
    case 'merged':
      return { effect: 'unchanged', ...unchanged(dossier, serviceCase) };
    default:
      return assertNever(serviceCase);
  }
}

function responded(
  dossier: DossierState,
  serviceCase: ServiceCase,
  call: CallOnCase,
  facts: BranchFacts,
): CallAppliedToCase {
  const clocks = clocksOf(dossier, serviceCase);
  if (!clocks.running.firstResponse || call.startedAt < serviceCase.openedAt) {
    return { effect: 'unchanged', ...unchanged(dossier, serviceCase) };
  }
  const { id, startedAt: at, handledBy: by } = call;
  const events = [...serviceCase.events, { type: 'responded', at, by, callId: id } as const];
  const end = { door: 'respond', proof: { type: 'call', id }, at, doneBy: by } as const;
  const met = stopClock(clocks, 'firstResponse', end, facts);
  return { effect: 'responded', ...writeCase(dossier, { ...serviceCase, events }, met, facts) };
}

/**
 * State machine E.3: the case stays as it is and the attempt counts towards giving up. The owner is reminded
 * when a talk was agreed for later, and on the same day when an answer could not be given. Where the history
 * has no room left, only the call records the attempt.
 */
function tried(
  dossier: DossierState,
  serviceCase: ServiceCase,
  call: CallOnCase,
  facts: BranchFacts,
): CallAppliedToCase {
  const { id, startedAt, handledBy, outcome, callbackAt } = call;
  const isFull = checkHistoryRoom(serviceCase, 'steps') !== undefined;
  if (isFull && !callbackAt) return { effect: 'unchanged', ...unchanged(dossier, serviceCase) };
  const attempt = { type: 'replyTried', at: startedAt, by: handledBy, callId: id, outcome } as const;
  const events = isFull ? serviceCase.events : [...serviceCase.events, attempt];
  const clocks = clocksOf(dossier, serviceCase);
  const agreed = callbackAt
    ? changeClockOf(clocks, serviceCase, (owed) => withCallback(owed, callbackAt, facts))
    : clocks;
  const reminding = isLastAttempt(serviceCase, startedAt)
    ? withAnotherAttempt(agreed, serviceCase, call, dossier, facts)
    : agreed;
  return {
    effect: isFull ? 'unchanged' : 'tried',
    ...writeCase(dossier, { ...serviceCase, events }, reminding, facts),
  };
}

/** Calls may be recorded out of order. */
function isLastAttempt({ events }: ServiceCase, startedAt: Instant): boolean {
  return !events.some(({ type, at }) => type === 'replyTried' && at > startedAt);
}

function withAnotherAttempt(
  clocks: Clocks,
  serviceCase: ServiceCase,
  call: CallOnCase,
  { customer }: DossierState,
  facts: BranchFacts,
): Clocks {
  const { reply } = clocks.running;
  const hadAnswer = serviceCase.status === 'replyPending' && serviceCase.solvedAt <= call.startedAt;
  if (!hadAnswer || !reply) return clocks;
  return withClock(clocks, 'reply', withNextAttempt(reply, call, customer, facts));
}
