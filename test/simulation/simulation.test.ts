import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Commit, Store } from '../../shared/application/ports.ts';
import type { DatabaseClient } from '../../shared/storage/database-client.ts';
import { brokenPromises } from './invariants.ts';
import { type Planted, simulate } from './simulate.ts';

/** How many seeds, from `SIMULATION_FROM` on: a few with every test run, thousands when asked for. */
const SEEDS = Number(process.env['SIMULATION_SEEDS'] ?? 25);
const FROM = Number(process.env['SIMULATION_FROM'] ?? 1);

const seeds = Array.from({ length: SEEDS }, (_, index) => FROM + index);

it(
  `whatever goes wrong, every promise is kept in the end (${SEEDS} seeds from ${FROM})`,
  async () => {
    let accepted = 0;
    for (const seed of seeds) {
      const ended = await simulate(seed);
      expect(brokenPromises(ended), `seed ${seed}`).toEqual([]);
      accepted += ended.told.accepted;
    }
    // A world in which nothing happens keeps every promise.
    expect(accepted).toBeGreaterThan(4 * SEEDS);
  },
  SEEDS * 10_000,
);

it('the same seed lives the same life, another seed another', async () => {
  const [first, again, other] = [await simulate(7), await simulate(7), await simulate(8)];

  expect(again.digest).toBe(first.digest);
  expect(other.digest).not.toBe(first.digest);
});

/** A store that commits something other than it was told. */
const committing = (change: (commit: Commit) => Commit) => (store: Store) => ({
  read: store.read.bind(store),
  commit: (commit: Commit) => store.commit(change(commit)),
});

const MISTAKES: readonly (readonly [mistake: string, planted: Planted, found: RegExp])[] = [
  [
    'no receipt is kept',
    { store: committing(({ receipt: _, ...commit }) => commit) },
    /calls were granted and \d+ are kept/,
  ],
  [
    'whoever writes last wins',
    { client: writing((condition) => condition !== '#version = :before') },
    /was told twice|do not belong together|lines|register/i,
  ],
  [
    'a commit is two transactions',
    {
      store: (store) => ({
        read: store.read.bind(store),
        async commit({ changes, ...commit }) {
          const [records, digests] = [
            changes.filter(({ op }) => op !== 'wakeDigest'),
            changes.filter(({ op }) => op === 'wakeDigest'),
          ];
          const outcome = await store.commit({ ...commit, changes: records });
          if (outcome !== 'committed' || digests.length === 0) return outcome;
          const { receipt: _, ...rest } = commit;
          const activity = { ...commit.activity, id: `${commit.activity.id}-2` };
          return store.commit({ ...rest, activity, token: `${commit.token}:2`, changes: digests });
        },
      }),
    },
    /was never told|nobody was told/,
  ],
  [
    'SES is asked again when it does not answer',
    {
      sender: (sender) => ({
        async send(mail) {
          const sent = await sender.send(mail);
          return sent.outcome.outcome === 'unknown' ? sender.send(mail) : sent;
        },
      }),
    },
    /went out again before anybody could know/,
  ],
];

/** A client whose writes have only some of their conditions. */
function writing(isKept: (condition: string | undefined) => boolean) {
  return (client: DatabaseClient): DatabaseClient =>
    ({
      send: (command: unknown) => {
        if (!(command instanceof TransactWriteCommand)) return client.send(command as never);
        const TransactItems = (command.input.TransactItems ?? []).map(({ Put, ...one }) => {
          if (!Put) return one;
          const { TableName, Item, ...conditional } = Put;
          const isLeft = isKept(conditional.ConditionExpression);
          return { Put: { TableName, Item, ...(isLeft && conditional) } };
        });
        return client.send(new TransactWriteCommand({ ...command.input, TransactItems }));
      },
    }) as unknown as DatabaseClient;
}

describe('a planted mistake is found', () => {
  it.each(MISTAKES)('%s', async (_, planted, found) => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const [broken] = brokenPromises(await simulate(seed, planted));
      if (!broken) continue;
      expect(broken).toMatch(found);
      return;
    }
    expect.fail('Forty seeds did not find it');
  });
});
