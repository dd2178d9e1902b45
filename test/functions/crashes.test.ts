import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decode } from '../../shared/storage/records/decode.ts';
import type { StoredEntry } from '../../shared/storage/records/record-types.ts';
import { PEOPLE } from '../support/branch-facts.ts';
import { type Crash, crashPoint } from '../support/crash-point.ts';
import { type SesServer, startSesServer } from '../support/ses-server.ts';
import { TABLES_IN_PROCESS } from '../support/table.ts';
import { type Recovery, type WholeChain, wholeChain } from '../support/whole-chain.ts';

let ses: SesServer;
beforeAll(async () => {
  ses = await startSesServer();
});
afterAll(() => ses.stop());

interface Named {
  readonly id: string;
}

interface Ended {
  readonly writes: readonly string[];
  readonly state: Record<string, unknown>;
}

/** From the first visit to the second follow-up, with a notice told by e-mail on the way. */
async function play(crash: Crash | undefined, recovery: Recovery): Promise<Ended> {
  const point = crashPoint(crash);
  const chain = await wholeChain(TABLES_IN_PROCESS, ses, '2026-11-23T01:20:00Z', point, { recovery });
  const opened = await chain.post<{ customer: Named; vehicles: readonly Named[] }>('dossier', '', {
    customer: {
      fullName: '王小明',
      surname: '王',
      address: '上海市浦东新区世纪大道 100 号',
      phones: [{ number: '138 1234 5678' }],
    },
    vehicles: [
      {
        plateNumber: '沪A·12345',
        vehicleModel: 'Lavida',
        vehicleClass: 'sedan',
        maintenanceInterval: { months: 6 },
      },
    ],
  });
  const visits = `/${opened.customer.id}/visits`;
  const { visit } = await chain.post<{ visit: Named }>('visit', visits, {
    vehicleId: opened.vehicles[0]?.id,
    intakeDoneAt: '2026-11-23T01:20:00Z',
    workItems: ['maintenance'],
    wishedServices: 'wash',
  });
  await chain.post('visit', `${visits}/${visit.id}/dossier-entry`, {
    contactPlan: {
      talkingPoints: ['brakes'],
      nextServiceItem: 'tyres',
      plannedContactAt: '2026-11-27T02:00:00Z',
    },
  });
  await chain.at('2026-11-24T08:40:00Z');
  const { followUp } = await chain.post<{ followUp: Named }>('visit', `${visits}/${visit.id}/delivery`, {
    deliveredAt: '2026-11-24T08:40:00Z',
  });
  for (const at of ['00:59', '01:10', '01:30', '01:50']) await chain.at(`2026-11-27T${at}:00Z`);
  await chain.post('call', `/${opened.customer.id}/calls`, {
    direction: 'outbound',
    callType: 'firstFollowUp',
    startedAt: '2026-11-27T01:50:00Z',
    outcome: 'completed',
    vehicleUse: 'runs well',
    serviceOpinion: 'satisfied',
    topics: ['vehicleAndService'],
    followUpIds: [followUp.id],
  });
  await chain.at('2026-11-27T02:00:00Z');
  return { writes: point.writes, state: { ...(await whatIsKept(chain)), mailsTaken: chain.mailsTaken() } };
}

/** Everything but who did it when, and how often it was tried. */
async function whatIsKept({ table }: WholeChain): Promise<Record<string, unknown>> {
  const { Items = [] } = await table.client.send(
    new ScanCommand({ TableName: table.tableName, ConsistentRead: true }),
  );
  const entries = Items.map((item) => decode(item).entry);
  const kept = <Type extends StoredEntry['type']>(
    type: Type,
    show: (entry: Extract<StoredEntry, { type: Type }>) => readonly unknown[],
  ) =>
    entries
      .filter((entry): entry is Extract<StoredEntry, { type: Type }> => entry.type === type)
      .map((entry) => JSON.stringify(show(entry)))
      .toSorted();
  return {
    visits: kept('visit', ({ status, dossierEntry }) => [status, dossierEntry?.status]),
    obligations: kept('obligation', ({ kind, status, opensAt, dueAt, generation, pendingSteps }) => [
      kind,
      status,
      opensAt,
      dueAt,
      generation,
      pendingSteps.map(({ step }) => step),
    ]),
    followUps: kept('followUp', ({ ordinal, status, attempts }) => [ordinal, status, attempts.length]),
    calls: kept('call', ({ number, outcome }) => [number.sequence, outcome]),
    lines: kept('callRegisterLine', ({ number }) => [number.sequence]),
    notices: kept('notice', ({ step, recipientId }) => [step, recipientId]),
    digests: kept('digest', ({ recipientId, slotAt, status }) => [recipientId, slotAt, status]),
    mails: kept('mail', ({ to, status }) => [to.email, status]),
    operations: kept('activity', ({ operation, actor }) =>
      actor.type === 'staff' ? [operation] : [],
    ).filter((line) => line !== '[]'),
  };
}

it('the chain in which nobody dies writes in every way there is', async () => {
  const { writes, state } = await play(undefined, 'redelivered');

  expect(new Set(writes)).toEqual(
    new Set(['TransactWriteItemsCommand', 'CreateSchedule', 'DeleteSchedule', 'SendRawEmailCommand']),
  );
  expect(state).toEqual({
    visits: ['["delivered","complete"]'],
    obligations: [
      '["dossier","met","2026-11-23T01:20:00.000Z","2026-11-25T16:00:00.000Z",2,[]]',
      '["firstFollowUp","met","2026-11-26T16:00:00.000Z","2026-12-01T16:00:00.000Z",2,[]]',
      '["secondFollowUp","open","2026-12-03T16:00:00.000Z","2026-12-11T16:00:00.000Z",1,["opening","lastDay","overdue","escalation"]]',
    ],
    followUps: ['["first","done",1]', '["second","pending",0]'],
    calls: ['[1,"completed"]'],
    lines: ['[1]'],
    notices: [],
    digests: [`["${PEOPLE.agent}","2026-11-27T01:00:00.000Z","composed"]`],
    mails: ['["agent@harmony.example","delivered"]'],
    mailsTaken: 1,
    operations: [
      '["completeDossierEntry"]',
      '["recordCall"]',
      '["recordDelivery"]',
      '["registerCustomer"]',
      '["registerIntake"]',
    ],
  });
});

/** The chain is played some twenty times. */
const SLOW_MACHINE_MILLISECONDS = 300_000;

const CRASHES = (['before', 'after'] as const).flatMap((side) =>
  (['redelivered', 'lost'] as const).map((recovery) => ({ side, recovery })),
);

it.each(CRASHES)(
  'a crash $side any write, what it was doing $recovery, changes nothing in the end',
  async ({ side, recovery }) => {
    const { writes, state } = await play(undefined, recovery);
    for (const [index, name] of writes.entries()) {
      const crashed = await play({ atWrite: index + 1, side }, recovery);

      expect(crashed.state, `${side} write ${index + 1}, ${name}`).toEqual(state);
    }
  },
  SLOW_MACHINE_MILLISECONDS,
);
