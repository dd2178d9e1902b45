import type { CustomerId, StaffId } from '../../kernel/ids.ts';
import { spread } from '../../kernel/spread.ts';
import type { Actor } from '../facts.ts';
import type { Branch } from './records.ts';

/**
 * The follow-up agent a customer belongs to: the one of before while still appointed, else dealt by
 * the customer's identifier among those appointed.
 * @returns undefined when no agent is appointed; the work then falls to the supervisors.
 */
export function followUpAgentFor(
  branch: Pick<Branch, 'followUpAgentIds'>,
  customerId: CustomerId,
  previous: StaffId | undefined,
): StaffId | undefined {
  const agents = branch.followUpAgentIds;
  if (previous && agents.includes(previous)) return previous;
  return agents[spread(customerId) % Math.max(agents.length, 1)];
}

export interface NotYourTask {
  readonly code: 'not-your-task';
  readonly data: { readonly ownerId: StaffId | null };
}

/**
 * Checks that the actor may do the work of that owner: the owner, a supervisor of the branch, or any
 * agent while nobody owns it.
 * @returns the refusal, or undefined when the actor may.
 */
export function checkMayWorkFor(ownerId: StaffId | undefined, actor: Actor): NotYourTask | undefined {
  if (actor.type === 'system' || actor.roles.includes('supervisor')) return undefined;
  if (ownerId === undefined ? actor.roles.includes('agent') : actor.staffId === ownerId) return undefined;
  return { code: 'not-your-task', data: { ownerId: ownerId ?? null } };
}
