import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandIds } from '../../../shared/adapters/ids.ts';
import { jitteredPause } from '../../../shared/adapters/jittered-pause.ts';
import { onDossier } from '../../../shared/application/branch-command.ts';
import { runCommand } from '../../../shared/application/run-command.ts';
import type { Customer, DossierHead } from '../../../shared/domain/records/dossier.ts';
import { decidePostLetter, type PostRefusal } from '../../../shared/domain/letter/index.ts';
import type { Letter } from '../../../shared/domain/records/letter.ts';
import { asId, type CustomerId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { actingAs } from '../../support/branch-facts.ts';
import { insertAll } from '../../support/commits.ts';
import { branch, customer, group, letter } from '../../support/stored-records.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { wholeDossier } from '../../support/whole-dossier.ts';

const WRITERS = 20;
const NOW = instant('2026-11-24T03:00:00Z');
const TODAY = localDate('2026-11-24');
const ADDRESS = '上海市浦东新区世纪大道 100 号';

let table: TestTable;

beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

type Posted = Extract<Letter, { readonly status: 'posted' }>;

function idOf<Name extends 'customer' | 'letter'>(prefix: string, writer: number) {
  return asId<Name>(`${prefix}_01kbqw00000000000000000${String(writer).padStart(3, '0')}`);
}

/** A customer of their own for each writer, with a letter on paper that is approved. */
function approvedFor(writer: number): readonly [DossierHead, Customer, Letter] {
  const customerId: CustomerId = idOf('cus', writer);
  const at = letter.draftedAt;
  const branchId = branch.id;
  if (letter.status !== 'posted') throw new Error('The letter of the stored records is posted');
  const { posting: _, ...unsent } = letter;
  return [
    {
      type: 'dossierHead',
      branchId,
      groupId: group.id,
      customerId,
      version: 1,
      openedAt: at,
      lastActivityAt: at,
    },
    { ...customer, id: customerId, address: ADDRESS },
    {
      ...unsent,
      id: idOf('let', writer),
      customerId,
      status: 'approved',
      approved: { at, by: letter.draftedBy, subject: '我们未能联系到您', address: ADDRESS },
    },
  ];
}

/** Posts a letter in a process of its own: no store shares what it knows with another. */
async function post(writer: number): Promise<Posted['posting']> {
  const ports = {
    store: new DynamoStore(table),
    clock: { now: () => NOW },
    ids: commandIds,
    pause: jitteredPause,
  };
  for (let tries = 1; tries <= 10; tries += 1) {
    const outcome = await runCommand<Posted, PostRefusal | { readonly code: 'not-found' }>(ports, {
      operation: 'postLetter',
      commandId: `writer-${writer}`,
      actor: actingAs('agent'),
      plan: {
        groupId: group.id,
        branchId: branch.id,
        customerId: idOf('cus', writer),
        registers: ['letter'],
        contactPoints: true,
      },
      decide: onDossier<Posted, PostRefusal>((dossier, facts, counters) =>
        decidePostLetter(
          dossier,
          { letterId: idOf('let', writer), postal: { way: 'post' } },
          facts,
          counters,
        ),
      ),
      respond: () => ({ status: 200, headers: {}, body: null }),
    });
    if (outcome.outcome === 'done') return outcome.result.posting;
    expect(outcome.outcome).toBe('busy');
  }
  throw new Error(`Writer ${writer} never got through`);
}

describe('twenty people posting a letter at the same moment', () => {
  test('get numbers without gap or double, each line one to one with its letter', async () => {
    const store = new DynamoStore(table);
    await store.commit(insertAll(group, branch));
    const writers = Array.from({ length: WRITERS }, (_, writer) => writer);
    for (const writer of writers) await store.commit(insertAll(...approvedFor(writer)));

    const postings = await Promise.all(writers.map(post));

    const expected = writers.map((writer) => writer + 1);
    const given = postings.map(({ number }) => number.sequence);
    expect(given.toSorted((left, right) => left - right)).toEqual(expected);
    const reads = new DynamoReads(table);
    const { items: lines } = await reads.letterRegister(branch.id, TODAY, TODAY, { limit: 100 });
    expect(lines.map(({ number }) => number.sequence)).toEqual(expected);
    const kept = await Promise.all(lines.map(({ customerId }) => wholeDossier(table, branch.id, customerId)));
    expect(kept.map((document) => document?.state.letters.map(({ id }) => id))).toEqual(
      lines.map(({ letterId }) => [letterId]),
    );
    expect(kept.map((document) => document?.state.letters[0])).toMatchObject(
      lines.map(({ number }) => ({ status: 'posted', posting: { number } })),
    );
  });
});
