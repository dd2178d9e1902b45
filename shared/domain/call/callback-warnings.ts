import { type Instant, plusMinutes } from '../../kernel/instant.ts';
import type { CaseId, FollowUpId } from '../../kernel/ids.ts';
import { isContactInstant } from '../consent/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';

/** Why a time agreed for calling back looks like a slip of the pen. */
export const CALLBACK_DOUBTS = ['outsideContactHours', 'afterDue', 'farOff'] as const;

/** The time stands all the same: the customer asked for it. */
export interface CallbackWarning {
  readonly code: 'callback-doubtful';
  readonly because: (typeof CALLBACK_DOUBTS)[number];
}

interface Agreement {
  readonly startedAt: Instant;
  readonly callbackAt?: Instant;
  readonly followUpIds: readonly FollowUpId[];
  readonly caseIds?: readonly CaseId[];
}

/** No work of ours waits longer: what is agreed beyond that is an appointment, or a wrong year. */
const FARTHEST_DAYS = 31;

/**
 * Says what is doubtful about the time agreed for calling back: the contact check would refuse the call then, the work
 * it is for is due before, or it is more than 31 days away.
 */
export function callbackWarnings(
  dossier: DossierState,
  { startedAt, callbackAt, followUpIds, caseIds = [] }: Agreement,
  facts: BranchFacts,
): readonly CallbackWarning[] {
  if (!callbackAt) return [];
  const subjects = new Set<string>([...followUpIds, ...caseIds]);
  const isAfterDue = dossier.obligations.some(
    ({ status, subject, dueAt }) => status === 'open' && subjects.has(subject.id) && dueAt <= callbackAt,
  );
  const doubts: Readonly<Record<CallbackWarning['because'], boolean>> = {
    outsideContactHours: !isContactInstant(callbackAt, facts, dossier.customer),
    afterDue: isAfterDue,
    farOff: callbackAt > plusMinutes(startedAt, FARTHEST_DAYS * 24 * 60),
  };
  return CALLBACK_DOUBTS.filter((doubt) => doubts[doubt]).map((because) => ({
    code: 'callback-doubtful',
    because,
  }));
}
