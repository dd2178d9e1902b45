import { applyRetention, type RetentionPorts } from '../../../shared/application/apply-retention.ts';
import type { BranchReference } from '../../../shared/application/personal-data.ts';
import type { Position } from '../../../shared/application/read-ports.ts';
import { epochMilliseconds } from '../../../shared/kernel/instant.ts';
import type { Log } from '../../runtime/log.ts';
import { errorFields } from '../../runtime/outages.ts';

export interface RetentionDependencies extends RetentionPorts {
  readonly log: Log;
}

/** What one day's run did, over all branches. */
export interface RetentionSummary {
  readonly branches: number;
  readonly erased: number;
  readonly kept: number;
  readonly failed: number;
  /** Time ran out before everything old was checked. The next run continues. */
  readonly cutShort: boolean;
}

type Counts = Pick<RetentionSummary, 'erased' | 'kept' | 'failed'>;

interface Remaining {
  getRemainingTimeInMillis(): number;
}

const MILLISECONDS_OF_DAY = 24 * 60 * 60 * 1000;

/** Enough to finish what has begun. */
const TIME_TO_FINISH_MILLISECONDS = 10_000;

/**
 * Begins to forget the customers kept long enough, at every branch in turn (practice C.10). Each day begins
 * with another branch, so that runs that end too early still reach all of them. A branch or dossier that
 * fails does not hold up the others.
 * @throws after all of them when something failed, so that an alarm rings.
 */
export function createRetention({ log, ...ports }: RetentionDependencies) {
  return async (_event: unknown, context: Remaining): Promise<RetentionSummary> => {
    const isShort = () => context.getRemainingTimeInMillis() < TIME_TO_FINISH_MILLISECONDS;
    const total = { branches: 0, erased: 0, kept: 0, failed: 0 };
    for (const branch of await branchesInTurn(ports)) {
      if (isShort()) break;
      const done = await atBranch(ports, branch, log, isShort);
      total.branches += 1;
      total.erased += done.erased;
      total.kept += done.kept;
      total.failed += done.failed;
    }
    if (total.failed > 0) throw new Error(`Retention failed ${total.failed} times`);
    return { ...total, cutShort: isShort() };
  };
}

async function branchesInTurn({ retentionWork, clock }: RetentionPorts): Promise<readonly BranchReference[]> {
  const branches: BranchReference[] = [];
  for await (const page of retentionWork.branches()) branches.push(...page);
  const day = Math.floor(epochMilliseconds(clock.now()) / MILLISECONDS_OF_DAY);
  const first = day % Math.max(branches.length, 1);
  return [...branches.slice(first), ...branches.slice(0, first)];
}

/** Run after run until nothing old is left, or time runs out. */
async function atBranch(
  ports: RetentionPorts,
  branch: BranchReference,
  log: Log,
  isShort: () => boolean,
): Promise<Counts> {
  const total = { erased: 0, kept: 0, failed: 0 };
  try {
    let from: Position | undefined;
    do {
      const done = await applyRetention(ports, branch, isShort, from);
      total.erased += done.erased;
      total.kept += done.kept;
      total.failed += done.failed;
      for (const { customerId, error } of done.broken) {
        log.error('Retention failed at a dossier', {
          ...branch,
          recordId: customerId,
          ...errorFields(error),
        });
      }
      from = done.next;
    } while (from && !isShort());
  } catch (error) {
    total.failed += 1;
    log.error('Retention failed at a branch', { ...branch, ...errorFields(error) });
  }
  const { groupId, branchId } = branch;
  const outcome = isShort() ? 'cutShort' : 'all';
  log.info('Retention was applied', {
    groupId,
    branchId,
    count: total.erased,
    failed: total.failed,
    outcome,
  });
  return total;
}
