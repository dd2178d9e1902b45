import type { Store } from '../../../shared/application/ports.ts';
import { registerIntake } from '../../../shared/contracts/visit/index.ts';
import type { DossierHead } from '../../../shared/domain/records/dossier.ts';
import { replace } from '../../../shared/domain/records/change.ts';
import type { TestTable } from '../../support/table.ts';
import { FleetWorld } from './fleet-world.ts';

/** What so many intakes at once took. */
export interface Contention {
  readonly tried: number;
  readonly milliseconds: number;
}

/**
 * Takes in that many cars of one customer at the same time; each call to the table takes ten milliseconds more, as
 * within a region.
 * @param heads `one`: every command replaces the head of the dossier, as it did before cars had heads.
 */
export async function contention(
  table: TestTable,
  cars: number,
  heads: 'one' | 'by car',
): Promise<Contention> {
  const tried = { count: 0 };
  const world = await FleetWorld.begin(await table.newTable(), { visits: 1, cars: cars + 1 }, (store) => {
    const counted = counting(store, tried);
    return heads === 'one' ? withOneHead(counted) : counted;
  });
  const takeIn = (vehicleId: string) =>
    world.client.send(registerIntake, {
      params: world.params,
      body: { vehicleId, intakeDoneAt: world.now, workItems: ['service'] },
    });
  const [first = '', ...others] = world.vehicleIds;
  // The first command of a month notes it on the head of the dossier.
  await takeIn(first);
  tried.count = 0;
  const before = performance.now();
  await Promise.all(others.map(takeIn));
  return { tried: tried.count, milliseconds: Math.round(performance.now() - before) };
}

function counting(store: Store, tried: { count: number }): Store {
  return {
    read: async (plan, now) => {
      await pause();
      return store.read(plan, now);
    },
    commit: async (commit) => {
      tried.count += 1;
      await pause();
      return store.commit(commit);
    },
  };
}

function withOneHead(store: Store): Store {
  const heads = new Map<string, DossierHead>();
  return {
    read: async (plan, now) => {
      const snapshot = await store.read(plan, now);
      if (plan.receiptKey && snapshot.dossier) heads.set(plan.receiptKey, snapshot.dossier.head);
      return snapshot;
    },
    commit: (commit) => {
      const head = heads.get(commit.receipt?.key ?? '');
      const isReplaced = commit.changes.some(
        (change) => change.op !== 'wakeDigest' && change.record.type === 'dossierHead',
      );
      return store.commit(
        head && !isReplaced ? { ...commit, changes: [...commit.changes, replace(head)] } : commit,
      );
    },
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 10);
  });
}
