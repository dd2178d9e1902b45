import type { StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { BranchFacts } from '../facts.ts';
import { ladderOf } from './ladder.ts';
import type {
  CancellationReason,
  LadderStep,
  Obligation,
  ObligationState,
  OpenObligation,
  Proof,
} from './records.ts';

/*
 * Every change of what is armed raises the generation, so that timers armed before are stale. Taking a
 * fired step off the ladder does not: the next step has a timer name of its own.
 * The version is raised by whoever writes the record.
 */

/** Whether a deed at that moment comes before the window opens. */
export function isEarly({ opensAt }: Pick<Obligation, 'opensAt'>, at: Instant): boolean {
  return at < opensAt;
}

/**
 * The deed was done: on time before `dueAt`, late from then on.
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

/** A talk was agreed for later: its owner is reminded then, once. Replaces an earlier agreement. */
export function withCallback(obligation: Obligation, at: Instant): Obligation {
  const others = obligation.pendingSteps.filter(({ step }) => step !== 'callback');
  const pendingSteps = [...others, { step: 'callback' as const, fireAt: at }].toSorted((left, right) =>
    left.fireAt < right.fireAt ? -1 : 1,
  );
  return { ...obligation, generation: obligation.generation + 1, pendingSteps };
}

export function withoutCallback(obligation: Obligation): Obligation {
  const pendingSteps = obligation.pendingSteps.filter(({ step }) => step !== 'callback');
  return { ...obligation, generation: obligation.generation + 1, pendingSteps };
}

/** The fired step comes off the ladder. */
export function afterStep(obligation: Obligation, fired: LadderStep): Obligation {
  return { ...obligation, pendingSteps: obligation.pendingSteps.filter(({ step }) => step !== fired) };
}

/** Somebody else must see to it from now on; nothing else changes. */
export function reassignObligation(obligation: Obligation, ownerId: StaffId): Obligation {
  return { ...obligation, ownerId };
}

/** Owed again in the old window, as if the deed had not been done. */
export function reopenObligation(
  obligation: Obligation,
  facts: Pick<BranchFacts, 'now' | 'settings'>,
): OpenObligation {
  const pendingSteps = ladderOf(obligation, facts.settings.notices, facts.now);
  return { ...withoutState(obligation), status: 'open', generation: obligation.generation + 1, pendingSteps };
}

function closed(obligation: Obligation, state: Exclude<ObligationState, { status: 'open' }>): Obligation {
  if (obligation.status !== 'open') {
    throw new Error(`Obligation ${obligation.id} is ${obligation.status}, it cannot become ${state.status}`);
  }
  return { ...obligation, ...state, generation: obligation.generation + 1, pendingSteps: [] };
}

type StateKey = ObligationState extends infer State ? (State extends State ? keyof State : never) : never;

const STATE_KEYS: readonly StateKey[] = [
  'status',
  'metAt',
  'proof',
  'doneBy',
  'waivedAt',
  'waivedBy',
  'reason',
  'cancelledAt',
];

function withoutState(obligation: Obligation): Omit<OpenObligation, 'status'> {
  const kept = Object.entries(obligation).filter(([key]) => !STATE_KEYS.some((state) => state === key));
  return Object.fromEntries(kept) as unknown as Omit<OpenObligation, 'status'>;
}
