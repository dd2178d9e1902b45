import type { CallId, StaffId, VisitId } from '../../kernel/ids.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Obligation, ObligationKind } from '../records/obligation.ts';
import { leaveBy, reopenObligation, withdrawProof } from '../obligation/index.ts';
import {
  type CaseClock,
  type CaseEvent,
  caseInState,
  RUNNING_STATUSES,
  type ServiceCase,
} from '../records/case.ts';
import {
  type ChangedCase,
  CLOCK_OF,
  type Clocks,
  clocksOf,
  KIND_OF,
  openClock,
  stopClock,
  withClock,
  writeCase,
} from './clocks.ts';
import { moveCase } from './move-case.ts';
import { stateWithout } from './state-without.ts';
import { contactOf, voidedContacts } from './voided-contacts.ts';
import { withoutReminders } from './without-reminders.ts';

/** Who takes something back, and why. */
export interface Voiding {
  readonly by: StaffId;
  readonly reason: string;
}

/** What is taken back: a call or a visit. */
export type VoidedContact =
  | { readonly type: 'call'; readonly id: CallId }
  | { readonly type: 'visit'; readonly id: VisitId };

/**
 * Takes back what a contact did to a case. A case it alone brought is withdrawn with it, whatever was noted or decided
 * since. One the customer has talked about in another contact stands without it. A state that rests on it gives way
 * to the one before, with its duties in their old windows. What it proved and cannot be owed again no longer counts.
 * @param noted whether the history tells it even if nothing else changes.
 * @returns nothing when the contact never meant anything for the case.
 */
export function undoContact(
  dossier: DossierState,
  serviceCase: ServiceCase,
  contact: VoidedContact,
  { by, reason, noted }: Voiding & { readonly noted: boolean },
  facts: BranchFacts,
): readonly ChangedCase[] {
  const at = facts.now;
  const door = contact.type === 'call' ? 'voidCall' : 'voidVisit';
  const mark = markOf(contact, { at, by });
  const isOrigin = serviceCase.origin.type === contact.type && serviceCase.origin.id === contact.id;
  const told = { ...serviceCase, events: [...serviceCase.events, mark] };
  if (isOrigin && isRunning(serviceCase) && !hasOtherContact(told)) {
    const state = { status: 'withdrawn', closedAt: at, reason } as const;
    const events = [mark, { type: 'ended', at, by, reason } as const];
    return [moveCase(dossier, serviceCase, { state, events, left: { door, at } }, facts)];
  }
  const proved = obligationsOf(dossier, serviceCase).filter(
    (one) => 'proof' in one && one.proof.id === contact.id,
  );
  const state = stateWithout(dossier, told, facts);
  if (!noted && !isOrigin && !state && proved.length === 0) return [];

  const wasReopened = state !== undefined && serviceCase.status === 'studying';
  const because = contact.type === 'call' ? 'callVoided' : 'visitVoided';
  const isHandled = state && state.status !== 'answered';
  const next: ServiceCase = state
    ? {
        ...caseInState(told, state),
        reopenedCount: serviceCase.reopenedCount - (wasReopened ? 1 : 0),
        events: [...told.events, ...(isHandled ? [{ type: 'reopened', at, by, because } as const] : [])],
      }
    : told;
  const clocks = clocksFor(dossier, serviceCase, next, door, facts);
  const answered = withResponse(dossier, next, contact, clocks, door, facts);
  const owedAgain = new Set(Object.values(answered.running).map(({ id }) => id));
  const dealtWith = new Set([...owedAgain, ...answered.stopped.map(({ id }) => id)]);
  const uncounted = proved
    .filter(({ id }) => !dealtWith.has(id))
    .map((one) => withdrawProof(one, door, facts));
  const all = { ...answered, stopped: [...answered.stopped, ...uncounted] };
  const quiet = contact.type === 'call' && isRunning(next) ? withoutReminders(all, next, contact.id) : all;
  return [writeCase(dossier, next, quiet, facts)];
}

function markOf(
  contact: VoidedContact,
  said: Pick<Voiding, 'by'> & { readonly at: BranchFacts['now'] },
): CaseEvent {
  return contact.type === 'call'
    ? { type: 'callVoided', ...said, callId: contact.id }
    : { type: 'visitVoided', ...said, visitId: contact.id };
}

/** Exactly what the state demands runs: what is no longer demanded stops, what was met or cancelled is owed again. */
function clocksFor(
  dossier: DossierState,
  before: ServiceCase,
  next: ServiceCase,
  door: 'voidCall' | 'voidVisit',
  facts: BranchFacts,
): Clocks {
  const running = clocksOf(dossier, before);
  const wanted = CLOCK_OF[next.status];
  const from = CLOCK_OF[before.status];
  const left = from && from !== wanted ? stopClock(running, from, { door, at: facts.now }, facts) : running;
  if (!wanted || left.running[wanted]) return left;
  return withClock(left, wanted, owedAgain(dossier, next, wanted, facts));
}

function owedAgain(
  dossier: DossierState,
  serviceCase: ServiceCase,
  clock: CaseClock,
  facts: BranchFacts,
): Obligation {
  const last = lastOf(dossier, serviceCase, KIND_OF[clock]);
  if (last) return reopenObligation(last, facts);
  return openClock(serviceCase, clock, { event: 'caseOpened', at: serviceCase.openedAt }, facts);
}

/** The first response is what the customer heard first in a contact that stands; without one it is owed again. */
function withResponse(
  dossier: DossierState,
  next: ServiceCase,
  contact: VoidedContact,
  clocks: Clocks,
  door: 'voidCall' | 'voidVisit',
  facts: BranchFacts,
): Clocks {
  if (clocks.running.firstResponse) return clocks;
  const last = lastOf(dossier, next, 'caseFirstResponse');
  const rested = last !== undefined && 'proof' in last && last.proof.id === contact.id;
  const heard = firstHeard(next);
  const mayOwe = isRunning(next) && next.status !== 'answered';
  if (!last) {
    return mayOwe && !heard && next.status === 'open'
      ? withClock(clocks, 'firstResponse', owedAgain(dossier, next, 'firstResponse', facts))
      : clocks;
  }
  const endedWithCase = last.status === 'cancelled' && mayOwe && !heard;
  if (!rested && !endedWithCase) return clocks;
  const owed = reopenObligation(last, facts);
  if (heard) {
    const proof = contactOf(heard) ?? ({ type: 'case', id: next.id } as const);
    const doneBy = heard.by === 'system' ? undefined : heard.by;
    const met = leaveBy(owed, { door: 'respond', at: heard.at, proof, ...(doneBy && { doneBy }) }, facts);
    return { ...clocks, stopped: [...clocks.stopped, met] };
  }
  if (mayOwe) return withClock(clocks, 'firstResponse', owed);
  return { ...clocks, stopped: [...clocks.stopped, leaveBy(owed, { door, at: facts.now }, facts)] };
}

/** What the customer heard from us first, in a contact that was not taken back. */
function firstHeard(serviceCase: ServiceCase): CaseEvent | undefined {
  const voided = voidedContacts(serviceCase);
  return serviceCase.events
    .filter((event) => HEARD.has(event.type))
    .filter((event) => event.type !== 'studyStarted' || event.proof)
    .filter((event) => !voided.has(contactOf(event)?.id ?? ''))
    .toSorted((left, right) => (left.at < right.at ? -1 : 1))[0];
}

const HEARD: ReadonlySet<CaseEvent['type']> = new Set([
  'responded',
  'informed',
  'answeredAtOnce',
  'studyStarted',
]);

/** Whether the customer talked about it besides, in a contact that was not taken back. */
function hasOtherContact(serviceCase: ServiceCase): boolean {
  const voided = voidedContacts(serviceCase);
  return serviceCase.events.some((event) => {
    const contact = contactOf(event);
    // A reply letter is our word, not the customer's.
    const said = event.type === 'informed' && contact?.type === 'letter' ? undefined : contact;
    return said !== undefined && !voided.has(said.id);
  });
}

function obligationsOf({ obligations }: DossierState, { id }: ServiceCase): readonly Obligation[] {
  return obligations.filter(({ subject }) => subject.type === 'case' && subject.id === id);
}

/** The last one that was opened. One replaced by a nearer one counts no longer. */
function lastOf(
  dossier: DossierState,
  serviceCase: ServiceCase,
  kind: ObligationKind,
): Obligation | undefined {
  return obligationsOf(dossier, serviceCase)
    .filter((one) => one.kind === kind)
    .toSorted((left, right) => (left.createdAt < right.createdAt ? -1 : 1))
    .at(-1);
}

function isRunning({ status }: ServiceCase): boolean {
  return RUNNING_STATUSES.some((running) => running === status);
}
