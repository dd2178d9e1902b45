import type { Instant } from '../../kernel/instant.ts';
import type { CaseEvent, CaseState, ServiceCase } from '../records/case.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { CancellationReason, ObligationKind } from '../records/obligation.ts';
import { triedEnough } from './close-case-unreachable.ts';
import { lastSolution } from './last-solution.ts';
import { replyLetterSent } from './reply-letter-sent.ts';
import { voidedContacts } from './voided-contacts.ts';

type RunningState = Extract<
  CaseState,
  { readonly status: 'open' | 'studying' | 'reported' | 'replyPending' | 'answered' }
>;

/**
 * Where a case stands once some of its contacts were taken back: back where it was before what rested on them. A proof
 * shows nothing any more, a senior person's word stands.
 * @param serviceCase with the events that tell what was taken back.
 * @returns undefined when it stays where it is.
 */
export function stateWithout(
  dossier: DossierState,
  serviceCase: ServiceCase,
  facts: BranchFacts,
): RunningState | undefined {
  const { events } = serviceCase;
  const voided = voidedContacts(serviceCase);
  const stands = (event: Proved) => !event.proof || !voided.has(event.proof.id);
  const answer = lastAnswer(serviceCase);
  const told = answer !== undefined && stands(answer);
  const asked = (): RunningState =>
    told && answer ? { status: 'answered', answeredAt: answer.at } : untold(serviceCase, answer);

  switch (serviceCase.status) {
    case 'answered':
      return told ? undefined : asked();
    case 'closed': {
      const said = events.findLast((event) => event.type === 'satisfactionRecorded');
      if (said?.type !== 'satisfactionRecorded') return undefined;
      const shown = said.proof ? stands(said) : told;
      return shown ? undefined : asked();
    }
    case 'studying': {
      const said = dissatisfiedLast(events);
      return said && !stands(said) ? asked() : undefined;
    }
    case 'withdrawn': {
      const end = events.findLast((event) => event.type === 'ended');
      if (end?.type !== 'ended' || stands(end)) return undefined;
      return beforeEnd(dossier, serviceCase, serviceCase.closedAt, 'caseClosed');
    }
    case 'closedUnreachable': {
      const restsOn =
        triedEnough(serviceCase, dossier.customer, facts) && replyLetterSent(dossier, serviceCase);
      if (restsOn) return undefined;
      return beforeEnd(dossier, serviceCase, serviceCase.closedAt, 'unreachable');
    }
    case 'open':
    case 'reported':
    case 'replyPending':
    case 'merged':
      return undefined;
  }
}

type Proved = Extract<CaseEvent, { readonly proof?: unknown }>;
type Answer = Extract<CaseEvent, { readonly type: 'informed' | 'answeredAtOnce' }>;

/** What told the customer the answer that holds now: since the last solution, one whose proof stands if there is one. */
function lastAnswer(serviceCase: ServiceCase): Answer | undefined {
  const { events } = serviceCase;
  const voided = voidedContacts(serviceCase);
  const solvedAt = events.findLastIndex(({ type }) => type === 'solved');
  const answers = events
    .slice(solvedAt + 1)
    .filter((event): event is Answer => event.type === 'informed' || event.type === 'answeredAtOnce');
  return answers.findLast(({ proof }) => !proof || !voided.has(proof.id)) ?? answers.at(-1);
}

/** The customer has not been told: the solution, or, where it was answered at once, anything. */
function untold(serviceCase: ServiceCase, answer: Answer | undefined): RunningState {
  const solved = lastSolution(serviceCase);
  if (!solved || answer?.type === 'answeredAtOnce') return { status: 'open' };
  return { status: 'replyPending', solution: solved.solution, solvedAt: solved.at };
}

/** The word by which it was reopened, if nothing moved it on since. */
function dissatisfiedLast(
  events: readonly CaseEvent[],
): Extract<CaseEvent, { readonly type: 'satisfactionRecorded' }> | undefined {
  const at = events.findLastIndex((event) => event.type === 'reopened');
  const reopened = events[at];
  if (reopened?.type !== 'reopened' || reopened.because !== 'notSatisfied') return undefined;
  const moved = events.slice(at + 1).some(({ type }) => MOVES.has(type));
  const said = events.slice(0, at).findLast((event) => event.type === 'satisfactionRecorded');
  return !moved && said?.type === 'satisfactionRecorded' ? said : undefined;
}

const MOVES: ReadonlySet<CaseEvent['type']> = new Set([
  'reported',
  'askedForMore',
  'solved',
  'declaredUnsolved',
]);

/** What was owed when it ended tells where it stood. */
function beforeEnd(
  { obligations }: DossierState,
  serviceCase: ServiceCase,
  closedAt: Instant,
  reason: CancellationReason,
): RunningState {
  const owed = new Set<ObligationKind>(
    obligations
      .filter(({ subject }) => subject.id === serviceCase.id)
      .flatMap((one) =>
        one.status === 'cancelled' && one.reason === reason && one.cancelledAt === closedAt ? [one.kind] : [],
      ),
  );
  const answer = lastAnswer(serviceCase);
  const voided = voidedContacts(serviceCase);
  const told = answer !== undefined && (!answer.proof || !voided.has(answer.proof.id));
  if (owed.has('satisfactionCheck')) {
    return told ? { status: 'answered', answeredAt: answer.at } : untold(serviceCase, answer);
  }
  if (owed.has('caseReply')) return untold(serviceCase, undefined);
  if (owed.has('caseDecision')) return { status: 'reported' };
  const studied = serviceCase.events.some(
    ({ type }) => type === 'studyStarted' || type === 'askedForMore' || type === 'reopened',
  );
  return { status: studied ? 'studying' : 'open' };
}
