import { decideComposeDigest, decideObligationStep } from '../domain/notice/index.ts';
import { assertNever } from '../kernel/never.ts';
import { onBranch, onDossier } from './branch-command.ts';
import { continueRemainder } from './continue-remainder.ts';
import type { TimerPayload } from './ports.ts';
import { type CommandOutcome, type CommandPorts, runCommand } from './run-command.ts';

/**
 * The result of a firing. `applied`: `told` counts people, notices of a digest, or parts of what was left to do;
 * zero should be looked at. `ignored`: stale, early, repeated or overtaken, harmless by design. `gone`: what it was
 * armed for does not exist. `busy`: nothing was written, it may be fired again.
 */
export type Firing =
  | { readonly outcome: 'applied'; readonly told: number }
  | { readonly outcome: 'ignored'; readonly because: string }
  | { readonly outcome: 'gone'; readonly what: string }
  | { readonly outcome: 'busy' };

/**
 * Applies the passing of time, with the same read, decision and commit as any command. It needs no receipt,
 * because generation and versions detect a repetition.
 */
export function applyTimer(
  ports: CommandPorts,
  payload: TimerPayload,
  trigger: 'timer' | 'sweep',
): Promise<Firing> {
  switch (payload.type) {
    case 'digest':
      return composeDigest(ports, payload, trigger);
    case 'obligationStep':
      return applyStep(ports, payload, trigger);
    case 'remainder':
      return carryOn(ports, payload, trigger);
    default:
      return assertNever(payload);
  }
}

/** So many parts at most: what is left then is the sweep's. */
const PARTS_OF_FIRING = 20;

async function carryOn(
  ports: CommandPorts,
  { groupId, branchId, customerId }: Extract<TimerPayload, { type: 'remainder' }>,
  trigger: 'timer' | 'sweep',
): Promise<Firing> {
  let asked = 0;
  const isEnough = () => (asked += 1) > PARTS_OF_FIRING;
  const { outcome, parts } = await continueRemainder(
    ports,
    { groupId, branchId, customerId },
    trigger,
    isEnough,
  );
  if (outcome === 'gone') return { outcome: 'gone', what: 'remainder' };
  if (outcome === 'busy') return { outcome: 'busy' };
  return parts > 0 ? { outcome: 'applied', told: parts } : { outcome: 'ignored', because: outcome };
}

async function applyStep(
  ports: CommandPorts,
  payload: Extract<TimerPayload, { type: 'obligationStep' }>,
  trigger: 'timer' | 'sweep',
): Promise<Firing> {
  const { groupId, branchId, customerId, obligationId, generation, step } = payload;
  const done = await runCommand(ports, {
    operation: 'applyObligationStep',
    commandId: `timer:${obligationId}:${generation}:${step}`,
    actor: { type: 'system', trigger },
    plan: { groupId, branchId, customerId },
    decide: onDossier((dossier, facts) => decideObligationStep(dossier, payload, facts)),
    respond: nothing,
  });
  if (done.outcome !== 'done') return without(done);
  const { result } = done;
  return result.applied
    ? { outcome: 'applied', told: result.told.length }
    : { outcome: 'ignored', because: result.because };
}

async function composeDigest(
  ports: CommandPorts,
  payload: Extract<TimerPayload, { type: 'digest' }>,
  trigger: 'timer' | 'sweep',
): Promise<Firing> {
  const { groupId, branchId, recipientId, slotAt, generation } = payload;
  const done = await runCommand(ports, {
    operation: 'composeDigest',
    commandId: `timer:${recipientId}/${slotAt}:${generation}:digest`,
    actor: { type: 'system', trigger },
    plan: { groupId, branchId, staffIds: [recipientId], digest: { recipientId, slotAt } },
    decide: onBranch(
      (facts, { digest, notices, noticeSubjects: subjects, absentStaff, stoppedCustomers, staff }) => {
        const recipient = staff.find(({ id }) => id === recipientId);
        const known = {
          subjects,
          recipient,
          ...(absentStaff && { absentStaff }),
          ...(stoppedCustomers && { stoppedCustomers }),
        };
        return decideComposeDigest({ digest, generation, notices, ...known }, facts);
      },
    ),
    respond: nothing,
  });
  if (done.outcome !== 'done') return without(done);
  const { result } = done;
  return result.composed
    ? { outcome: 'applied', told: result.told }
    : { outcome: 'ignored', because: result.because };
}

/** Nobody waits for the answer of a timer. */
function nothing() {
  return { status: 204, headers: {}, body: null };
}

interface Missing {
  readonly code: string;
  readonly data: { readonly what: string };
}

function without(
  outcome: Exclude<CommandOutcome<unknown, Missing>, { outcome: 'done' }>,
): Extract<Firing, { outcome: 'gone' | 'busy' }> {
  if (outcome.outcome === 'refused') return { outcome: 'gone', what: outcome.refusal.data.what };
  if (outcome.outcome === 'busy') return { outcome: 'busy' };
  throw new Error(`A timer has no receipt, yet the command was ${outcome.outcome}`);
}
