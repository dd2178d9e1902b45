import type {
  Commit,
  CommitOutcome,
  ReadPlan,
  Receipt,
  Snapshot,
  Store,
} from '../../shared/application/ports.ts';
import { holdingEveryRole } from './holding-every-role.ts';

/** A store that shows one state, keeps receipts, and can be told the outcome of commits. */
export interface ScriptedStore extends Store {
  readonly commits: Commit[];
  readonly plans: ReadPlan[];
  /** Outcomes of the next commits; `committed` when it runs out. */
  readonly outcomes: CommitOutcome[];
}

export function scriptedStore(state: Partial<Snapshot>): ScriptedStore {
  const commits: Commit[] = [];
  const plans: ReadPlan[] = [];
  const outcomes: CommitOutcome[] = [];
  const receipts = new Map<string, Receipt>();
  return {
    commits,
    plans,
    outcomes,
    async read(plan) {
      plans.push(plan);
      const { group, branch, dossier, ...rest } = state;
      const receipt = plan.receiptKey === undefined ? undefined : receipts.get(plan.receiptKey);
      return {
        calendarYears: [],
        staff: [],
        counters: {},
        notices: [],
        noticeSubjects: [],
        ...(plan.callerId && { caller: holdingEveryRole(plan.callerId, plan.groupId) }),
        ...rest,
        ...(group?.id === plan.groupId && { group }),
        ...(branch !== undefined && branch.id === plan.branchId && { branch }),
        ...(dossier !== undefined && dossier.customer.id === plan.customerId && { dossier }),
        ...(receipt && { receipt }),
      };
    },
    async commit(commit) {
      const outcome = outcomes.shift() ?? 'committed';
      if (outcome !== 'committed') return outcome;
      commits.push(commit);
      if (commit.receipt) receipts.set(commit.receipt.key, commit.receipt);
      return outcome;
    },
  };
}
