import type { CaseId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { acceptedFor } from './accepted-for.ts';
import {
  type ChangedCase,
  type Clocks,
  clocksOf,
  openClock,
  stopClock,
  withClock,
  writeCase,
} from './clocks.ts';
import { type CaseRefusal, findMyCase } from './find-case.ts';
import { isHigher } from './levels.ts';
import { withNewsOfMajor } from './move-case.ts';
import { type CaseLevel, RUNNING_STATUSES, type ServiceCase } from '../records/case.ts';

export interface RaiseLevel {
  readonly caseId: CaseId;
  readonly level: CaseLevel;
  readonly reason: string;
}

export type RaiseLevelRefusal =
  | CaseRefusal
  | { readonly code: 'level-not-higher'; readonly data: { readonly level: CaseLevel } };

/**
 * A matter is more serious than thought. A first response that is still owed gets the clock of the new level
 * from now, if that is shorter (practice C.7). The policy's own clocks know no levels. Supervisors and group
 * managers are told of a major matter at once.
 */
export function decideRaiseCaseLevel(
  dossier: DossierState,
  { caseId, level, reason }: RaiseLevel,
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, RaiseLevelRefusal> {
  const search = findMyCase(dossier, caseId, RUNNING_STATUSES, 'steps', facts);
  if (!search.found) return refused(search.refusal);
  const { found } = search;
  if (!isHigher(level, found.level)) {
    return refused({ code: 'level-not-higher', data: { level: found.level } });
  }
  const by = staffBehind(facts.actor);
  const raised: ServiceCase = {
    ...found,
    level,
    events: [...found.events, { type: 'levelRaised', at: facts.now, by, level, reason }],
  };
  const clocks = withShorterResponse(clocksOf(dossier, found), raised, facts);
  const told = level === 'major' ? withNewsOfMajor(clocks, raised, facts.now) : clocks;
  const changed = writeCase(dossier, raised, told, facts);
  return acceptedFor(search.found, changed, facts);
}

/** A first response still owed gets the clock of the new level from now, if that is nearer. */
export function withShorterResponse(clocks: Clocks, raised: ServiceCase, facts: BranchFacts): Clocks {
  const owed = clocks.running.firstResponse;
  if (!owed) return clocks;
  const at = facts.now;
  const sooner = openClock(raised, 'firstResponse', { event: 'levelRaised', at }, facts);
  if (sooner.dueAt >= owed.dueAt) return clocks;
  return withClock(
    stopClock(clocks, 'firstResponse', { door: 'raiseLevel', at }, facts),
    'firstResponse',
    sooner,
  );
}
