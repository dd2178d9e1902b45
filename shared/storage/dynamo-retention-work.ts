import type { BranchReference, RetentionCandidate, RetentionWork } from '../application/personal-data.ts';
import type { Page, PageRequest } from '../application/read-ports.ts';
import { asId, type BranchId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Database } from './database.ts';
import { ALL_BRANCHES, branchClaimKey, dossiersOf, retentionPartition, retentionUpTo } from './keys.ts';
import { getItems } from './read/get-items.ts';
import { queryPages } from './read/query-items.ts';
import { queryPage } from './read/query-page.ts';
import type { Item } from './records/encode.ts';
import { TABLE_DEFINITION } from './table-definition.ts';

/** Finds dossiers by age in the due index, which holds their keys only. */
export class DynamoRetentionWork implements RetentionWork {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async *branches(): AsyncGenerator<readonly BranchReference[]> {
    for await (const items of queryPages(this.#database, { index: 'due', partition: ALL_BRANCHES })) {
      const keys = items.map((item) => branchClaimKey(asId<'branch'>(sortKeyOf(item))));
      const found = await getItems(this.#database, keys);
      yield keys.flatMap((key) => {
        const claim = found.record('branchClaim', key);
        return claim ? [{ groupId: claim.groupId, branchId: claim.branchId }] : [];
      });
    }
  }

  async candidates(
    branchId: BranchId,
    horizon: Instant,
    request: PageRequest,
  ): Promise<Page<RetentionCandidate>> {
    const page = await queryPage(
      this.#database,
      {
        index: 'due',
        partition: retentionPartition(branchId),
        between: ['0', retentionUpTo(horizon)],
        ofItems: dossiersOf(branchId),
      },
      request,
    );
    return { ...page, items: page.items.map(candidateOf) };
  }
}

function candidateOf(item: Item): RetentionCandidate {
  const [countsFromMonth, customerId] = sortKeyOf(item).split('#');
  if (!countsFromMonth || !customerId) throw new Error('An entry of the retention list without its customer');
  return { customerId: asId(customerId), countsFromMonth };
}

function sortKeyOf(item: Item): string {
  const sortKey = item[TABLE_DEFINITION.indexes.due.sortKey];
  if (typeof sortKey !== 'string') throw new Error('An entry of the due index without its keys');
  return sortKey;
}
