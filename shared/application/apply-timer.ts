import { asId } from '../kernel/ids.ts';
import { decideComposeDigest, decideObligationStep, NOTICES_LOOKED_AT } from '../domain/notice/index.ts';
import { assertNever } from '../kernel/never.ts';
import { onBranch, onRecordOfDossier } from './branch-command.ts';
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

type DigestPayload = Extract<TimerPayload, { type: 'digest' }>;

/**
 * Applies the passing of time, with the same read, decision and commit as any command. It needs no receipt,
 * because generations, states and versions detect a repetition.
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
    plan: {
      groupId,
      branchId,
      customerId,
      cars: 'named',
      named: { obligationIds: [asId(obligationId)] },
    },
    decide: onRecordOfDossier((dossier, facts) => decideObligationStep(dossier, payload, facts)),
    respond: nothing,
  });
  if (done.outcome !== 'done') return without(done);
  const { result } = done;
  return result.applied
    ? { outcome: 'applied', told: result.told.length }
    : { outcome: 'ignored', because: result.because };
}

/** Bounds the time of one firing; the sweep goes on with what is left. */
const MOST_MAILS_AT_ONCE = 40;

/**
 * Tells everything that waits in a digest, mail after mail. A person with more notices than one mail can hold
 * gets all of them at that hour, not a part every minute.
 */
async function composeDigest(
  ports: CommandPorts,
  payload: DigestPayload,
  trigger: 'timer' | 'sweep',
): Promise<Firing> {
  let told = 0;
  for (let mail = 1; mail <= MOST_MAILS_AT_ONCE; mail += 1) {
    const done = await composePart(ports, payload, trigger);
    if (done.outcome !== 'done') return without(done);
    const { result } = done;
    if (!result.composed) {
      return mail > 1 ? { outcome: 'applied', told } : { outcome: 'ignored', because: result.because };
    }
    told += result.told;
    if (!result.moreToTell) break;
  }
  return { outcome: 'applied', told };
}

function composePart(ports: CommandPorts, payload: DigestPayload, trigger: 'timer' | 'sweep') {
  const { groupId, branchId, recipientId, slotAt } = payload;
  return runCommand(ports, {
    operation: 'composeDigest',
    // Each part is a command of its own, which the version of the digest tells apart.
    commandId: ({ digest }) => `timer:${recipientId}/${slotAt}:${digest?.version ?? 0}:digest`,
    actor: { type: 'system', trigger },
    plan: {
      groupId,
      branchId,
      staffIds: [recipientId],
      digest: { recipientId, slotAt, atMost: NOTICES_LOOKED_AT },
    },
    decide: onBranch(
      (
        facts,
        { digest, notices, noticeSubjects: subjects, absentStaff, stoppedCustomers, noticeBranches, staff },
      ) => {
        const recipient = staff.find(({ id }) => id === recipientId);
        const known = {
          subjects,
          recipient,
          ...(absentStaff && { absentStaff }),
          ...(stoppedCustomers && { stoppedCustomers }),
          ...(noticeBranches && { otherBranches: noticeBranches }),
        };
        return decideComposeDigest({ digest, notices, ...known }, facts);
      },
    ),
    respond: nothing,
  });
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
