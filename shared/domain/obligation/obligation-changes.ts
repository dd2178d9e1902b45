import type { StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { BranchFacts } from '../records/facts.ts';
import { ladderOf } from './ladder.ts';
import {
  type CancellationReason,
  type LadderStep,
  type Obligation,
  obligationInState,
  type ObligationState,
  type OpenObligation,
  type Proof,
} from '../records/obligation.ts';

/*
 * Every change of plans raises the generation, so that timers armed before are stale. The code that writes the
 * record raises the version.
 */

/** Whether that moment comes before the window opens. */
export function isEarly({ opensAt }: Pick<Obligation, 'opensAt'>, at: Instant): boolean {
  return at < opensAt;
}

/**
 * The work was done: on time before `dueAt`, late from then on.
 * @throws when the obligation is no longer open.
 */
export function meetObligation(
  obligation: Obligation,
  { at, proof, doneBy }: { readonly at: Instant; readonly proof: Proof; readonly doneBy: StaffId },
): Obligation {
  const status = at < obligation.dueAt ? 'met' : 'metLate';
  return closed(obligation, { status, metAt: at, proof, doneBy });
}

/** @throws when the obligation is no longer open. */
export function cancelObligation(
  obligation: Obligation,
  { at, reason }: { readonly at: Instant; readonly reason: CancellationReason },
): Obligation {
  return closed(obligation, { status: 'cancelled', cancelledAt: at, reason });
}

/** @throws when the obligation is no longer open. */
export function waiveObligation(
  obligation: Obligation,
  { at, by, reason }: { readonly at: Instant; readonly by: StaffId; readonly reason: string },
): Obligation {
  return closed(obligation, { status: 'waived', waivedAt: at, waivedBy: by, reason });
}

/** Supervisors and group managers are told of it now, beside the steps still to come. */
export function withMajorMatter<Kind extends Obligation>(obligation: Kind, at: Instant): Kind {
  return withStepNow(obligation, 'majorMatter', at);
}

/**
 * The agent and the customer share no language, so supervisors are told now to reassign it (practice C.6).
 */
export function withAnotherAgent(obligation: Obligation, at: Instant): Obligation {
  return withStepNow(obligation, 'anotherAgent', at);
}

/**
 * The fired step comes off the ladder. The generation stays: a second firing of the step finds it gone, and
 * the next one's timer is named by its own step.
 */
export function afterStep(obligation: Obligation, fired: LadderStep): Obligation {
  return withoutStep(obligation, fired);
}

/** Another person owns it from now on, so the request for another agent goes. Nothing else changes. */
export function reassignObligation(obligation: Obligation, ownerId: StaffId): Obligation {
  const asked = obligation.pendingSteps.some(({ step }) => step === 'anotherAgent');
  if (!asked) return { ...obligation, ownerId };
  return { ...withoutStep(obligation, 'anotherAgent'), ownerId, generation: obligation.generation + 1 };
}

/**
 * Owed again in the old window, as if it had not been done. Its ladder starts again: the people who believed
 * it done are told again, once for all steps in the past.
 */
export function reopenObligation(
  obligation: Obligation,
  facts: Pick<BranchFacts, 'now' | 'settings' | 'calendar'>,
): OpenObligation {
  const pendingSteps = ladderOf(obligation, facts);
  const generation = obligation.generation + 1;
  return obligationInState(obligation, { status: 'open' }, { generation, pendingSteps });
}

function withStepNow<Kind extends Obligation>(obligation: Kind, step: LadderStep, at: Instant): Kind {
  const { pendingSteps } = withoutStep(obligation, step);
  return {
    ...obligation,
    generation: obligation.generation + 1,
    pendingSteps: [{ step, fireAt: at }, ...pendingSteps],
  };
}

function withoutStep<Kind extends Obligation>(obligation: Kind, unwanted: LadderStep): Kind {
  return { ...obligation, pendingSteps: obligation.pendingSteps.filter(({ step }) => step !== unwanted) };
}

function closed(obligation: Obligation, state: Exclude<ObligationState, { status: 'open' }>): Obligation {
  if (obligation.status !== 'open') {
    throw new Error(`Obligation ${obligation.id} is ${obligation.status}, it cannot become ${state.status}`);
  }
  return obligationInState(obligation, state, { generation: obligation.generation + 1, pendingSteps: [] });
}
