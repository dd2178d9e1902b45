import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../shared/contracts/client.ts';
import type { Operation } from '../../shared/contracts/operation.ts';
import { operations } from '../../shared/contracts/operations.ts';
import { ProblemError } from '../../shared/contracts/problem-error.ts';
import { DynamoSigningKeys } from '../../shared/storage/dynamo-signing-keys.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { withoutRefusals } from './players.ts';
import { tellStory } from './story.ts';
import { apiWorld } from './world/api-world.ts';
import { bodyVariants } from './world/body-variants.ts';
import { largeDossiers, type PlannedCommit } from './world/large-dossiers.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** Refused where something is left to do, so that they are asked of the dossiers as the story has them. */
const ASKED_OF_SMALL_DOSSIERS: readonly string[] = ['eraseCustomer', 'runRetention'];

/** A hundred are what a transaction has room for; a command that comes near has to go on in parts. */
const MOST_WRITES = 70;

test('every operation commits what a transaction can hold, however large the customer and whatever is chosen', async () => {
  const commits: PlannedCommit[] = [];
  const errors: unknown[] = [];
  const asked = new Set<string>();
  let current = '';
  let isRehearsal = false;
  const world = await apiWorld(table, {
    signingKeys: new DynamoSigningKeys(table),
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: (...said) => void errors.push([current, said]),
    },
    storeAs: (store) => {
      const large = largeDossiers(
        store,
        (commit) => commits.push(commit),
        () => isRehearsal,
      );
      const pick = () => (ASKED_OF_SMALL_DOSSIERS.includes(current) ? store : large);
      return { read: (...plan) => pick().read(...plan), commit: (...commit) => pick().commit(...commit) };
    },
  });
  const telling = (client: Client) => {
    const send: Client['send'] = async (operation, request) => {
      current = operation.id;
      isRehearsal = true;
      for (const body of asked.has(current) ? [] : variantsOf(operation, request)) {
        await client.send(operation, { ...request, body } as typeof request).catch(passOver);
      }
      isRehearsal = false;
      asked.add(current);
      return client.send(operation, request);
    };
    return withoutRefusals(send);
  };
  await tellStory(world.players(telling));

  expect(errors).toEqual([]);
  expect(operations.filter(({ id }) => !asked.has(id))).toEqual([]);
  expect(commits.filter(({ writes }) => writes > MOST_WRITES)).toEqual([]);
  // Those that had to be done in parts: the large customers are large enough.
  const inParts = commits.filter(({ left }) => left > 0).map(({ operation }) => operation);
  expect([...new Set(inParts)].toSorted()).toEqual([
    'changeVehicle',
    'recordCall',
    'recordConsent',
    'recordDelivery',
    'registerIntake',
    'unsubscribe',
  ]);
}, 120_000);

function variantsOf(operation: Operation, request: object) {
  if (operation.method === 'GET' || ASKED_OF_SMALL_DOSSIERS.includes(operation.id)) return [];
  return 'body' in request ? bodyVariants(operation, request.body as Readonly<Record<string, unknown>>) : [];
}

function passOver(error: unknown): void {
  if (!(error instanceof ProblemError)) throw error;
}
