import type { Instant } from '../../kernel/instant.ts';
import { assertNever } from '../../kernel/never.ts';
import { businessMinutes, type Period } from '../branch/index.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { CaseEvent, ServiceCase } from '../records/case.ts';

/** What reports say about a case. Times are minutes in which the branch was at work. */
export interface CaseFigures {
  /**
   * From raising the matter until the customer was told, without pauses. While the case is being handled, the
   * time so far.
   */
  readonly handlingMinutes: number;
  /** Stated pauses, and the time between an answer and the reopening that followed it. */
  readonly pausedMinutes: number;
  readonly replyAttempts: number;
  readonly reopenedCount: number;
}

/**
 * Measures a case in the business time of its branch: contact hours on working days. Nobody works on a case
 * between an answer and a reopening, so this time counts like a pause.
 */
export function caseFigures(
  serviceCase: ServiceCase,
  facts: Pick<BranchFacts, 'branch' | 'settings' | 'calendar' | 'now'>,
): CaseFigures {
  const { handled, paused } = stretches(serviceCase, facts.now);
  const minutes = (periods: readonly Period[]) =>
    Math.round(periods.reduce((sum, period) => sum + businessMinutes(period, facts), 0));
  return {
    handlingMinutes: minutes(handled),
    pausedMinutes: minutes(paused),
    replyAttempts: serviceCase.events.filter(({ type }) => type === 'replyTried').length,
    reopenedCount: serviceCase.reopenedCount,
  };
}

interface Stretches {
  readonly handled: readonly Period[];
  readonly paused: readonly Period[];
}

function stretches({ openedAt, events }: ServiceCase, now: Instant): Stretches {
  const handled: Period[] = [];
  const paused: Period[] = [];
  let running = true;
  let since = openedAt;
  for (const event of events) {
    const next = meaningOf(event);
    if (next === undefined || (next === 'handled') === running) continue;
    (running ? handled : paused).push({ from: since, to: event.at });
    running = next === 'handled';
    since = event.at;
  }
  // The time after the last answer is not handling. It is a pause only if the case is reopened.
  const last = events.findLast((event) => meaningOf(event) !== undefined);
  if (running) handled.push({ from: since, to: now });
  else if (last?.type === 'paused') paused.push({ from: since, to: now });
  return { handled, paused };
}

/** Whether the case is being handled from that event on; undefined where it changes nothing about that. */
function meaningOf(event: CaseEvent): 'handled' | 'waiting' | undefined {
  switch (event.type) {
    case 'answeredAtOnce':
    case 'informed':
    case 'ended':
    case 'paused':
      return 'waiting';
    case 'reopened':
    case 'resumed':
      return 'handled';
    case 'callVoided':
    case 'visitVoided':
    case 'studyStarted':
    case 'noted':
    case 'declaredUnsolved':
    case 'reported':
    case 'askedForMore':
    case 'solved':
    case 'responded':
    case 'replyTried':
    case 'satisfactionRecorded':
    case 'levelRaised':
    case 'handedOver':
    case 'absorbed':
      return undefined;
    default:
      return assertNever(event);
  }
}
