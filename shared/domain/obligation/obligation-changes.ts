import type { StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type Appointments, undoneAt } from './breach.ts';
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
  facts: Appointments,
): Obligation {
  const status = at < obligation.dueAt ? 'met' : 'metLate';
  return closed(obligation, { status, metAt: at, proof, doneBy }, at, facts);
}

/** @throws when the obligation is no longer open. */
export function cancelObligation(
  obligation: Obligation,
  { at, reason }: { readonly at: Instant; readonly reason: CancellationReason },
  facts: Appointments,
): Obligation {
  return closed(obligation, { status: 'cancelled', cancelledAt: at, reason }, at, facts);
}

/** @throws when the obligation is no longer open. */
export function waiveObligation(
  obligation: Obligation,
  { at, by, reason }: { readonly at: Instant; readonly by: StaffId; readonly reason: string },
  facts: Appointments,
): Obligation {
  return closed(obligation, { status: 'waived', waivedAt: at, waivedBy: by, reason }, at, facts);
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

/**
 * Another person owns it from now on, so the request for another agent goes. A breach stays with the one who was on
 * duty.
 */
export function reassignObligation(
  obligation: Obligation,
  ownerId: StaffId,
  facts: Appointments & Pick<BranchFacts, 'now'>,
): Obligation {
  const before = undoneAt(obligation, facts.now, facts);
  const asked = before.pendingSteps.some(({ step }) => step === 'anotherAgent');
  if (!asked) return { ...before, ownerId };
  return { ...withoutStep(before, 'anotherAgent'), ownerId, generation: before.generation + 1 };
}

/**
 * Owed again in the old window, as if it had not been done. Its ladder starts again: the people who believed
 * it done are told again, once for all steps in the past.
 */
export function reopenObligation(
  obligation: Obligation,
  facts: Pick<BranchFacts, 'now' | 'branch' | 'settings' | 'calendar'>,
): OpenObligation {
  const pendingSteps = ladderOf(obligation, facts);
  const generation = obligation.generation + 1;
  const open = obligationInState(obligation, { status: 'open' }, { generation, pendingSteps });
  return undoneAt(open, facts.now, facts);
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

function closed(
  obligation: Obligation,
  state: Exclude<ObligationState, { status: 'open' }>,
  at: Instant,
  facts: Appointments,
): Obligation {
  if (obligation.status !== 'open') {
    throw new Error(`Obligation ${obligation.id} is ${obligation.status}, it cannot become ${state.status}`);
  }
  const judged = undoneAt(obligation, at, facts);
  return obligationInState(judged, state, { generation: judged.generation + 1, pendingSteps: [] });
}
