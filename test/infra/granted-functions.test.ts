import { join } from 'node:path';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Compose, fromSource } from '../../infra/local/functions/local-functions.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { databaseClient } from '../../shared/storage/database-client.ts';
import { grantedFunctions } from '../support/grants/granted-functions.ts';
import { type Scenario, scenarioAt, SH } from '../support/scenario.ts';
import { UNHURRIED } from '../support/staffed-table.ts';

const PROJECT = join(import.meta.dirname, '../..');

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-11-23T01:00:00Z');
});
afterAll(() => scenario.end());

async function running(folder: string, load = fromSource(PROJECT), now = '2026-11-23T01:00:00Z') {
  const functions = grantedFunctions(scenario.templates, load);
  const compose = await functions.load(folder);
  const environment = { TABLE_NAME: scenario.stack.tableName, LOG_LEVEL: 'ERROR' };
  const handler = compose(environment, {
    clock: { now: () => instant(now) },
    waitUntil: async () => {},
  });
  return { functions, invoke: (event: unknown) => handler(event, UNHURRIED) };
}

/** A function that makes one request of its own. */
function asking(command: (tableName: string) => QueryCommand | PutCommand) {
  return async (): Promise<Compose> => (environment) => async () =>
    databaseClient().send(command(String(environment['TABLE_NAME'])) as QueryCommand);
}

const query = (TableName: string) =>
  new QueryCommand({
    TableName,
    IndexName: 'due',
    KeyConditionExpression: 'duePK = :partition',
    ExpressionAttributeValues: { ':partition': 'DUE#00' },
  });

describe('a function held to its role', () => {
  it('is answered where the role grants it', async () => {
    const { invoke, functions } = await running('functions/timers/sweep', asking(query));

    await expect(invoke({})).resolves.toMatchObject({ Items: [] });
    expect(functions.refused()).toEqual([]);
  });

  it.each([
    ['functions/api/visit', 'an index of others', query],
    [
      'functions/timers/sweep',
      'a write outside a transaction',
      (TableName: string) => new PutCommand({ TableName, Item: { PK: 'MAIL#1', SK: 'MAIL' } }),
    ],
    [
      'functions/auth/add-branch-roles',
      'a dossier',
      (TableName: string) =>
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'PK = :partition',
          ExpressionAttributeValues: { ':partition': 'DOSSIER#sh-pudong#cus_1' },
        }),
    ],
  ])('%s is refused %s', async (folder, _, command) => {
    const { invoke, functions } = await running(folder, asking(command));

    await expect(invoke({})).rejects.toThrow(folder);
    expect(functions.refused()).toHaveLength(1);
  });
});

// Every other function runs under its role in the scenarios.
describe('what no scenario runs', () => {
  it('signs in a member of staff with what the trigger is granted', async () => {
    const { invoke, functions } = await running('functions/auth/add-branch-roles');
    const [member] = scenario.stack.staff.filter(({ roles }) =>
      roles.some(({ branchId }) => branchId === SH),
    );

    const answered = await invoke({
      triggerSource: 'TokenGeneration_HostedAuth',
      request: { userAttributes: { 'custom:group': member?.groupId, 'custom:staff': member?.id } },
    });

    expect(JSON.stringify(answered)).toContain(SH);
    expect(functions.refused()).toEqual([]);
  });

  it('forgets customers kept long enough with what retention is granted', async () => {
    await scenario.customer(SH);
    const { invoke, functions } = await running(
      'functions/timers/retention',
      fromSource(PROJECT),
      '2036-01-02T00:00:00Z',
    );

    expect(await invoke({})).toMatchObject({ erased: 1, failed: 0 });
    expect(functions.refused()).toEqual([]);
  });
});
