import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal } from '../../../infra/local/start-local.ts';
import { branchFacts } from '../../../shared/application/branch-facts.ts';
import { loadDemoGroup } from '../../../infra/local/demo-group.ts';
import { openObligation } from '../../../shared/domain/obligation/index.ts';
import { asId, type Id, ID_PREFIXES, type IdName } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { databaseClient } from '../../../shared/storage/database-client.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { insertAll } from '../../support/commits.ts';
import type { Requests } from './count-requests.ts';

/** What it took to tell of everything that became overdue at one branch in one night. */
export interface Storm extends Requests {
  readonly dossiers: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly stepsFired: number;
  readonly digestsFired: number;
  /** Invocations of fire-timer, by Scheduler and by the function that arms timers. */
  readonly firings: number;
  readonly sweeps: number;
  readonly mails: number;
  /** The most mails one recipient got, and over how many minutes. */
  readonly mostMails: number;
  readonly minutesOfMost: number;
  readonly troubles: number;
}

const LOADED_AT = instant('2026-11-24T02:00:00Z');
/** Delivered then, the first follow-up is owed until 2026-12-01 at midnight in Shanghai. */
const DELIVERED_AT = instant('2026-11-24T01:00:00Z');
const ALL_TOLD_AT = instant('2026-12-02T04:00:00Z');

/**
 * Lets the first follow-ups of so many customers of one branch open, become overdue and be told of, on the whole local
 * stack: stream, Scheduler, sweep, digests, mails.
 */
export async function measureStorm(dossiers: number, requests: () => Requests): Promise<Storm> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'aftercare-storm-'));
  const stack = await startLocal({
    dataFolder,
    ports: 'ephemeral',
    quiet: true,
    clock: { startAt: LOADED_AT, frozen: true },
  });
  try {
    const store = new DynamoStore({ client: databaseClient(), tableName: stack.tableName });
    for (let number = 1; number <= dossiers; number += 1) await store.commit(insertAll(...dossier(number)));
    const before = requests();
    const cpuBefore = process.cpuUsage();
    const startedAt = Date.now();
    const { happened } = await stack.clock.to(ALL_TOLD_AT);
    const cpu = process.cpuUsage(cpuBefore);
    const after = requests();
    const fired = happened.filter(({ kind }) => kind === 'timerFired');
    const mails = await stack.inbox();
    const byRecipient = [...Map.groupBy(mails, ({ to }) => to).values()];
    const most = byRecipient.toSorted((left, right) => right.length - left.length)[0] ?? [];
    const minutes = most.map(({ sentAt }) => Date.parse(sentAt) / 60_000);
    return {
      dossiers,
      seconds: (Date.now() - startedAt) / 1000,
      cpuSeconds: (cpu.user + cpu.system) / 1_000_000,
      stepsFired: fired.filter(({ text }) => !text.endsWith('digest')).length,
      digestsFired: fired.filter(({ text }) => text.endsWith('digest')).length,
      firings: fired.length,
      sweeps: happened.filter(({ kind }) => kind === 'sweepRan').length,
      mails: mails.length,
      mostMails: most.length,
      minutesOfMost: Math.round(Math.max(...minutes, 0) - Math.min(...minutes)),
      troubles: happened.filter(({ kind }) =>
        ['invocationFailed', 'deadLetter', 'streamBatchFailed'].includes(kind),
      ).length,
      keysRead: after.keysRead - before.keysRead,
      calls: Object.fromEntries(
        Object.entries(after.calls).map(([name, count]) => [name, count - (before.calls[name] ?? 0)]),
      ),
    };
  } finally {
    await stack.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

const demo = loadDemoGroup();

/** A customer of the Shanghai branch with one first follow-up to be made. */
function dossier(number: number) {
  const branch = demo.branches.find(({ id }) => id === 'sh-pudong');
  if (!branch) throw new Error('The demo group has no Shanghai branch');
  const { group } = demo;
  const calendars = demo.calendars.filter(({ calendarId }) => calendarId === branch.calendarId);
  const newId = <Name extends IdName>(name: Name): Id<Name> =>
    asId<Name>(`${ID_PREFIXES[name]}_01kbqw${String(number).padStart(20, '0')}`);
  const customerId = newId('customer');
  const agents = branch.followUpAgentIds;
  const agentId = agents[number % agents.length];
  const obligation = openObligation(
    {
      kind: 'firstFollowUp',
      customerId,
      subject: { type: 'followUp', id: newId('followUp') },
      visitId: newId('visit'),
      event: 'vehicleDelivered',
      anchorAt: DELIVERED_AT,
      ...(agentId && { ownerId: agentId }),
    },
    branchFacts(group, branch, calendars, {
      now: LOADED_AT,
      actor: { type: 'system', trigger: 'timer' },
      newId,
    }),
  );
  const place = { branchId: branch.id, version: 1 } as const;
  return [
    {
      ...place,
      type: 'dossierHead',
      groupId: group.id,
      customerId,
      ...(agentId && { agentId }),
      openedAt: LOADED_AT,
      lastActivityAt: LOADED_AT,
    },
    { ...place, type: 'customer', id: customerId, fullName: `客户 ${number}`, language: 'zh-CN', phones: [] },
    obligation,
  ] as const;
}
