import { accepted, type Decision } from '../domain/records/decision.ts';
import type { DossierState } from '../domain/records/dossier-state.ts';
import type { BranchFacts } from '../domain/records/facts.ts';
import {
  decideEraseCustomer,
  type EraseRefusal,
  lookAgain,
  retentionHorizon,
  retentionVerdict,
} from '../domain/privacy/index.ts';
import type { RecordChange } from '../domain/records/change.ts';
import type { CustomerId } from '../kernel/ids.ts';
import { branchFacts } from './branch-facts.ts';
import type { BranchReference, RetentionWork } from './personal-data.ts';
import type { ReadPlan } from './ports.ts';
import type { Position } from './read-ports.ts';
import { noAnswer, onPerson } from './person-command.ts';
import { type CommandPorts, runCommand } from './run-command.ts';

export interface RetentionPorts extends CommandPorts {
  readonly retentionWork: RetentionWork;
}

/** What one run did at a branch. */
export interface RetentionReport {
  readonly erased: number;
  /** Checked and kept, because of a later case or consent, a hold, or open work. */
  readonly kept: number;
  /** Changed by others meanwhile, or broken. The next run takes them up. */
  readonly failed: number;
  /** The failed ones that a person must be told of. */
  readonly broken: readonly { readonly customerId: CustomerId; readonly error: unknown }[];
  /** Where to go on; absent when the run came to the end. */
  readonly next?: Position;
}

/** Many small runs instead of a large one, so that each ends within the time limit of a function. */
export const MOST_OF_RUN = 50;

/**
 * Begins to forget the customers kept longer than the branch's periods (practice C.10), oldest first and a
 * limited number at a time. A dossier that stays is checked again after a month, so that later runs reach all
 * of them. A dossier that fails does not hold up those behind it.
 * @param isShort asked between customers. True ends the run here.
 * @param from where an earlier run of the same job ended.
 * @throws when the branch does not exist.
 */
export async function applyRetention(
  ports: RetentionPorts,
  branch: BranchReference,
  isShort: () => boolean,
  from?: Position,
): Promise<RetentionReport> {
  const facts = await factsOf(ports, branch);
  const { items, next } = await ports.retentionWork.candidates(branch.branchId, retentionHorizon(facts), {
    limit: MOST_OF_RUN,
    ...(from && { from }),
  });
  const counts = { erased: 0, kept: 0, failed: 0 };
  const broken: { readonly customerId: CustomerId; readonly error: unknown }[] = [];
  for (const { customerId } of items) {
    if (isShort()) return { ...counts, broken, ...(from && { next: from }) };
    try {
      counts[await lookAt(ports, branch, customerId)] += 1;
    } catch (error) {
      counts.failed += 1;
      broken.push({ customerId, error });
    }
  }
  return { ...counts, broken, ...(next && { next }) };
}

async function lookAt(
  ports: RetentionPorts,
  branch: BranchReference,
  customerId: CustomerId,
): Promise<'erased' | 'kept' | 'failed'> {
  const done = await runCommand(ports, {
    operation: 'applyRetention',
    commandId: `retention:${branch.branchId}:${customerId}`,
    actor: { type: 'system', trigger: 'retention' },
    plan: { ...branch, customerId, ...READ_FOR_RETENTION, contactPoints: true },
    decide: onPerson((dossier, facts) => eraseOrKeep(dossier, facts)),
    respond: noAnswer,
  });
  return done.outcome === 'done' ? done.result : 'failed';
}

function eraseOrKeep(
  dossier: DossierState,
  facts: BranchFacts,
): Decision<RecordChange, 'erased' | 'kept', EraseRefusal> {
  if (retentionVerdict(dossier, facts).verdict !== 'erase' && !dossier.erasure) {
    return accepted(lookAgain(dossier, facts), 'kept');
  }
  // The list may lag behind. For a person who is already erased, this changes nothing.
  const order = { reason: 'retentionOver', cancelFollowUps: false } as const;
  const decision = decideEraseCustomer(dossier, order, facts);
  return decision.outcome === 'refused' ? decision : accepted(decision.changes, 'erased');
}

/** Consents and cases keep a dossier after they are settled. */
export const READ_FOR_RETENTION: Pick<ReadPlan, 'lookBack'> = { lookBack: ['consents', 'cases'] };

/** @throws when group or branch do not exist. */
export async function factsOf(
  { store, clock }: Pick<CommandPorts, 'store' | 'clock'>,
  reference: BranchReference,
): Promise<Pick<BranchFacts, 'now' | 'branch' | 'settings'>> {
  const now = clock.now();
  const { group, branch, calendarYears } = await store.read(reference, now);
  if (!group || !branch) throw new Error(`Branch ${reference.branchId} is not there`);
  const nobody = {
    now,
    actor: { type: 'system', trigger: 'retention' } as const,
    newId: (): never => {
      throw new Error('Nothing is made here');
    },
  };
  return branchFacts(group, branch, calendarYears, nobody);
}
