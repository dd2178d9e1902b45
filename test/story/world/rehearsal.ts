import { AsyncLocalStorage } from 'node:async_hooks';
import type { Snapshot, Store } from '../../../shared/application/ports.ts';
import type { RecordChange } from '../../../shared/domain/records/change.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';

/** Other circumstances than those of the story. */
export interface Circumstances {
  /** When the request comes; the story's clock when it is left out. */
  readonly at?: Instant;
  /** What the request finds in place of what is stored. */
  readonly found?: (snapshot: Snapshot) => Snapshot;
}

interface UnderWay extends Circumstances {
  readonly changes: RecordChange[];
}

/** A store and a clock for requests that are carried out to the last step and leave nothing behind. */
export class Rehearsal {
  readonly #underWay = new AsyncLocalStorage<UnderWay>();
  readonly store: Store;
  readonly clock: { readonly now: () => Instant };

  constructor(store: Store, now: () => Instant) {
    this.clock = { now: () => this.#underWay.getStore()?.at ?? now() };
    this.store = {
      read: async (plan, at) => {
        const snapshot = await store.read(plan, at);
        return this.#underWay.getStore()?.found?.(snapshot) ?? snapshot;
      },
      commit: async ({ changes }) => {
        this.#underWay.getStore()?.changes.push(...changes);
        return 'committed';
      },
    };
  }

  /** Does that under these circumstances; with its result comes what would have been written. */
  async of<Result>(
    circumstances: Circumstances,
    work: () => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly changes: readonly RecordChange[] }> {
    const changes: RecordChange[] = [];
    const result = await this.#underWay.run({ ...circumstances, changes }, work);
    return { result, changes };
  }
}
