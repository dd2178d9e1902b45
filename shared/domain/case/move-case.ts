import { type Instant, latest } from '../../kernel/instant.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Obligation } from '../records/obligation.ts';
import { withMajorMatter, withRemindersOf, withTimedReminder } from '../obligation/index.ts';
import {
  changeClockOf,
  type ChangedCase,
  CLOCK_OF,
  type ClockEnd,
  type Clocks,
  clocksOf,
  type ClockStart,
  openClock,
  stopAllClocks,
  stopClock,
  withClock,
  writeCase,
} from './clocks.ts';
import {
  caseInState,
  type CaseClock,
  type CaseEvent,
  type CaseLevel,
  type CaseState,
  type ServiceCase,
} from '../records/case.ts';

/** A step of a case from one state to the next. */
export interface CaseMove {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  /** How the clock of the present state is left, if one runs and the next state has another. */
  readonly left?: ClockEnd;
  /** Duties that another case takes over, when this one ends. */
  readonly takenOver?: readonly CaseClock[];
  /**
   * What the clock of the next state counts from, or the obligation that is owed again. Not used when the
   * case ends.
   */
  readonly starts?: ClockStart | { readonly again: Obligation };
  /** Shows that the customer heard from us: there was a first response. */
  readonly response?: ClockEnd;
  /** When the customer may expect a reply; said in this step. */
  readonly promisedReplyAt?: Instant;
  readonly level?: CaseLevel;
  readonly reopenedCount?: number;
}

/**
 * Moves a case to another state. State, history and clocks change together, so that exactly the clock of the
 * new state runs, beside that of a first response still owed. Any move ends a pause.
 */
export function moveCase(
  dossier: DossierState,
  serviceCase: ServiceCase,
  move: CaseMove,
  facts: BranchFacts,
): ChangedCase {
  const next = moved(serviceCase, move, facts);
  const clocks = answered(clocksOf(dossier, serviceCase), move, facts);
  const from = CLOCK_OF[serviceCase.status];
  const to = CLOCK_OF[next.status];
  if (to === undefined) return writeCase(dossier, next, ended(clocks, move, facts), facts);

  const left = from === undefined || from === to ? clocks : stopClock(clocks, from, leftOf(move), facts);
  const started = left.running[to]
    ? left
    : withClock(
        left,
        to,
        withWhatWasSaid(clockOfNext(next, to, move, facts), from && clocks.running[from], move),
      );
  const promised = withPromise(started, to, move, facts);
  const becameMajor = next.level === 'major' && serviceCase.level !== 'major';
  return writeCase(dossier, next, becameMajor ? withNewsOfMajor(promised, next, facts.now) : promised, facts);
}

/** Another case goes on with what it takes over; everything else ends. */
function ended(clocks: Clocks, move: CaseMove, facts: BranchFacts): Clocks {
  const { takenOver = [] } = move;
  const running = Object.entries(clocks.running).filter(([clock]) => !takenOver.includes(clock as CaseClock));
  if (running.length === 0) return { ...clocks, running: {} };
  return stopAllClocks({ ...clocks, running: Object.fromEntries(running) }, leftOf(move), facts);
}

function leftOf({ left, state }: CaseMove): ClockEnd {
  if (!left) throw new Error(`A case that becomes ${state.status} must say how its duty is left`);
  return left;
}

/** The clock of the case's state tells supervisors and group managers that the matter is major. */
export function withNewsOfMajor(clocks: Clocks, serviceCase: ServiceCase, at: Instant): Clocks {
  return changeClockOf(clocks, serviceCase, (owed) => withMajorMatter(owed, at));
}

function withPromise(
  clocks: Clocks,
  clock: CaseClock,
  { promisedReplyAt }: CaseMove,
  facts: BranchFacts,
): Clocks {
  const obligation = clocks.running[clock];
  return promisedReplyAt && obligation
    ? withClock(clocks, clock, withTimedReminder(obligation, 'promisedReply', promisedReplyAt, facts))
    : clocks;
}

function answered(clocks: Clocks, { response }: CaseMove, facts: BranchFacts): Clocks {
  return response ? stopClock(clocks, 'firstResponse', response, facts) : clocks;
}

function clockOfNext(
  next: ServiceCase,
  clock: NonNullable<(typeof CLOCK_OF)[ServiceCase['status']]>,
  { starts }: CaseMove,
  facts: BranchFacts,
): Obligation {
  if (!starts) throw new Error(`A case that becomes ${next.status} must say what its clock counts from`);
  return 'again' in starts ? starts.again : openClock(next, clock, starts, facts);
}

/**
 * A talk agreed for later stays agreed, unless in this step the customer heard from us. A promised reply
 * stays promised until the customer has it.
 */
function withWhatWasSaid(
  started: Obligation,
  left: Obligation | undefined,
  { state, response }: CaseMove,
): Obligation {
  if (!left || state.status === 'answered') return started;
  return withRemindersOf(started, left, response ? ['promisedReply'] : ['promisedReply', 'callback']);
}

function moved(serviceCase: ServiceCase, move: CaseMove, facts: BranchFacts): ServiceCase {
  const { pausedSince, ...rest } = caseInState(serviceCase, move.state);
  return {
    ...rest,
    level: move.level ?? serviceCase.level,
    reopenedCount: move.reopenedCount ?? serviceCase.reopenedCount,
    events: [...serviceCase.events, ...resumption(pausedSince, move.events, facts), ...move.events],
  };
}

/** The pause ends with the first event that moved the case on. */
function resumption(
  pausedSince: Instant | undefined,
  [first]: readonly CaseEvent[],
  { actor, now }: BranchFacts,
): readonly CaseEvent[] {
  if (!pausedSince) return [];
  const by = actor.type === 'staff' ? actor.staffId : 'system';
  return [{ type: 'resumed', at: latest(pausedSince, first?.at ?? now), by }];
}
