import type {
  Commit,
  CommitOutcome,
  ReadPlan,
  Snapshot,
  Store,
} from '../../../../shared/application/ports.ts';
import type { DossierState } from '../../../../shared/domain/records/dossier-state.ts';
import type { BranchId, CustomerId } from '../../../../shared/kernel/ids.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import type { Database } from '../../../../shared/storage/database.ts';
import { dossierPartition } from '../../../../shared/storage/keys.ts';
import { dossierFromItems } from '../../../../shared/storage/read/dossier-from-items.ts';
import { queryItems } from '../../../../shared/storage/read/query-items.ts';

/** Everything there ever was of a dossier: what rules were given before they were given what is open. */
export async function wholeHistory(
  database: Database,
  branchId: BranchId,
  customerId: CustomerId,
): Promise<DossierState | undefined> {
  const partition = dossierPartition(branchId, customerId);
  return dossierFromItems(await queryItems(database, { partition, between: ['S#', 'S#~'] }))?.state;
}

/** A store that gives every rule the whole history, whatever the command asks for. */
export class WholeHistoryStore implements Store {
  readonly #store: Store;
  readonly #database: Database;

  constructor(store: Store, database: Database) {
    this.#store = store;
    this.#database = database;
  }

  async read(plan: ReadPlan, now: Instant): Promise<Snapshot> {
    const { dossier: asRead, ...snapshot } = await this.#store.read(plan, now);
    const { branchId, customerId } = plan;
    const dossier = branchId && customerId && (await wholeHistory(this.#database, branchId, customerId));
    const contacts = asRead?.contacts;
    return { ...snapshot, ...(dossier && { dossier: { ...dossier, ...(contacts && { contacts }) } }) };
  }

  commit(commit: Commit): Promise<CommitOutcome> {
    return this.#store.commit(commit);
  }
}
