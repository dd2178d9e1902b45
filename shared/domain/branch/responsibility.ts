import type { CustomerId, StaffId } from '../../kernel/ids.ts';
import { spread } from '../../kernel/spread.ts';
import { effectiveOwner } from '../absence/index.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Branch } from '../records/branch.ts';

/**
 * The follow-up agent a customer belongs to: the present one while still appointed, otherwise one of those
 * appointed, chosen by the customer's identifier.
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

/** Who asks, when, and who is absent at the branch then. */
type AtWork = Pick<BranchFacts, 'actor' | 'branch' | 'now'>;

/**
 * Checks that the actor may do the work of that owner. This is the owner, the deputy while the owner is
 * absent, a supervisor of the branch, or any agent while nobody owns the work. An absent owner who
 * works all the same works as the owner.
 * @returns the refusal, or undefined when the actor may.
 */
export function checkMayWorkFor(ownerId: StaffId | undefined, facts: AtWork): NotYourTask | undefined {
  const { actor } = facts;
  if (actor.type === 'system' || actor.roles.includes('supervisor')) return undefined;
  if (ownerId === undefined ? actor.roles.includes('agent') : actor.staffId === ownerId) return undefined;
  if (actingForOwner(ownerId, facts)) return undefined;
  return { code: 'not-your-task', data: { ownerId: ownerId ?? null } };
}

/**
 * The person the actor works for: the absent owner whose deputy the actor is at this moment, directly or
 * through others. It is recorded with what is done.
 * @returns undefined for anybody else, supervisors included.
 */
export function actingForOwner(
  ownerId: StaffId | undefined,
  { actor, branch, now }: AtWork,
): StaffId | undefined {
  if (actor.type === 'system' || ownerId === undefined) return undefined;
  const effective = effectiveOwner(ownerId, branch, now);
  return effective !== 'supervisors' && effective.staffId === actor.staffId ? effective.actingFor : undefined;
}
