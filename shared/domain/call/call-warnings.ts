import { mayContact } from '../consent/index.ts';
import type { DossierState } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';
import { type CallTopic, MARKETING_TOPICS } from './outcomes.ts';
import type { CallRecord } from './records.ts';

/** Something about a recorded call that was not as it should be; the call stands all the same. */
export interface CallWarning {
  readonly code: 'marketing-not-agreed';
  readonly topics: readonly CallTopic[];
}

/**
 * Says when a customer who had not agreed to marketing was offered something (practice C.9 no. 7). Whoever calls
 * us may be told whatever they ask for.
 */
export function warningsOf(
  dossier: DossierState,
  { direction, topics }: Pick<CallRecord, 'direction' | 'topics'>,
  facts: Pick<BranchFacts, 'settings'>,
): readonly CallWarning[] {
  const offered = topics.filter((topic) => MARKETING_TOPICS.includes(topic));
  if (direction === 'inbound' || offered.length === 0) return [];
  if (mayContact(dossier, { purpose: 'marketing', channel: 'phone' }, facts).allowed) return [];
  return [{ code: 'marketing-not-agreed', topics: offered }];
}
