import type { StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Obligation } from '../records/obligation.ts';
import { type CaseClock, type CaseEvent, type ServiceCase } from '../records/case.ts';
import { reassignObligation, withRemindersOf } from '../obligation/index.ts';
import { type Clocks, isOwners, stopClock, withClock } from './clocks.ts';
import { isHigher } from './levels.ts';
import { withNewsOfMajor } from './move-case.ts';
import { withShorterResponse } from './raise-case-level.ts';

interface CaseOnTheWay {
  readonly serviceCase: ServiceCase;
  readonly clocks: Clocks;
}

/**
 * One case goes on with what another owes. Of two duties of a kind the nearer stays, with what was promised to the
 * customer in either. The level is the higher, and a complaint stays a complaint.
 * @returns also the duties of the other case that go along: they keep their windows.
 */
export function takeOver(
  from: CaseOnTheWay,
  into: CaseOnTheWay,
  { at, by }: { readonly at: Instant; readonly by: StaffId },
  facts: BranchFacts,
): CaseOnTheWay & { readonly taken: readonly CaseClock[] } {
  const { serviceCase: ending } = from;
  const { serviceCase: before } = into;
  const raised = isHigher(ending.level, before.level);
  const level = raised ? ending.level : before.level;
  const reason = `that of ${ending.id}`;
  const news: readonly CaseEvent[] = raised ? [{ type: 'levelRaised', at, by, level, reason }] : [];
  const goesOn: ServiceCase = {
    ...before,
    level,
    kind: ending.kind === 'complaint' ? 'complaint' : before.kind,
    reopenedCount: Math.max(ending.reopenedCount, before.reopenedCount),
    events: [...before.events, { type: 'absorbed', at, by, caseId: ending.id }, ...news],
  };
  const taken: CaseClock[] = [];
  let { clocks } = into;
  for (const [name, owed] of Object.entries(from.clocks.running)) {
    const clock = name as CaseClock;
    const own = clocks.running[clock];
    const goesAlong = own ? owed.dueAt < own.dueAt : clock === 'firstResponse';
    if (own) clocks = withClock(clocks, clock, withPromises(own, owed));
    if (!goesAlong) continue;
    taken.push(clock);
    clocks = withClock(
      stopClock(clocks, clock, { door: 'merge', at }, facts),
      clock,
      own ? withPromises(ofCase(owed, clock, goesOn, facts), own) : ofCase(owed, clock, goesOn, facts),
    );
  }
  if (raised) clocks = withShorterResponse(clocks, goesOn, facts);
  const isNews = level === 'major' && raised;
  return { serviceCase: goesOn, clocks: isNews ? withNewsOfMajor(clocks, goesOn, at) : clocks, taken };
}

function withPromises(owed: Obligation, other: Obligation): Obligation {
  return withRemindersOf(owed, other, ['promisedReply', 'callback']);
}

/** The same duty, of another case from now on. */
function ofCase(
  owed: Obligation,
  clock: CaseClock,
  serviceCase: ServiceCase,
  facts: BranchFacts,
): Obligation {
  const { vehicleId: _, ...rest } = owed;
  const { id, vehicleId, ownerId } = serviceCase;
  const moved: Obligation = {
    ...rest,
    subject: { type: 'case', id },
    generation: owed.generation + 1,
    ...(vehicleId && { vehicleId }),
  };
  return ownerId && isOwners(clock, serviceCase) ? reassignObligation(moved, ownerId, facts) : moved;
}
