import { decideComposeDigest, decideObligationStep } from '../domain/notice/index.ts';
import { onBranch, onDossier } from './branch-command.ts';
import type { TimerPayload } from './ports.ts';
import { type CommandOutcome, type CommandPorts, runCommand } from './run-command.ts';

/**
 * The result of a firing. `applied`: `told` counts people, or notices of a digest; zero should be looked at.
 * `ignored`: stale, early, repeated or overtaken, harmless by design. `gone`: what it was armed for does not
 * exist. `busy`: nothing was written, it may be fired again.
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
  return payload.type === 'digest'
    ? composeDigest(ports, payload, trigger)
    : applyStep(ports, payload, trigger);
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
