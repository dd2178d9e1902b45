import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Mail } from '../../shared/domain/records/mail.ts';
import { decode } from '../../shared/storage/records/decode.ts';
import type { StoredEntry } from '../../shared/storage/records/record-types.ts';
import { crashPoint } from '../support/crash-point.ts';
import { type SesServer, startSesServer } from '../support/ses-server.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { type Faults, type WholeChain, wholeChain } from '../support/whole-chain.ts';

let engine: TestTable;
let ses: SesServer;
beforeAll(async () => {
  [engine, ses] = await Promise.all([startTable(), startSesServer()]);
});
afterAll(() => Promise.all([engine.stop(), ses.stop()]));

/**
 * When the sweep runs each day: after midnight and around nine o'clock in Shanghai, when a digest is written, announced
 * again five minutes later and sent by the sweep after five more.
 */
const SWEEPS = ['00:59', '01:01', '01:07', '01:13', '16:12'];
const DAYS = ['11-24', '11-25', '11-26', '11-27', '11-28', '11-29', '11-30', '12-01', '12-02', '12-03'];

/** A customer is owed a first follow-up and nobody calls, so the ladder is climbed to its end. */
async function forgetToCall(silent: Faults['silent']) {
  const chain = await wholeChain(engine, ses, '2026-11-24T08:40:00Z', crashPoint(), {
    recovery: 'redelivered',
    ...(silent && { silent }),
  });
  const { customer } = await chain.post<{ customer: { id: string } }>('dossier', '', {
    customer: { fullName: '王小明', surname: '王', phones: [{ number: '138 1234 5678' }] },
    vehicles: [],
  });
  await chain.post('visit', `/${customer.id}/consultations`, {
    consultationEndedAt: '2026-11-24T08:40:00Z',
  });
  const told: (readonly [at: string, to: string, steps: string])[] = [];
  const known = new Set<string>();
  for (const day of DAYS) {
    for (const time of SWEEPS) {
      const at = `2026-${day}T${time}:00Z`;
      if (at < '2026-11-24T08:40') continue;
      await chain.at(at);
      for (const mail of await kept(chain, 'mail')) {
        if (mail.status !== 'delivered' || known.has(mail.id)) continue;
        known.add(mail.id);
        told.push([at.slice(5, 16), mail.to.email.replace(/@.*/, ''), stepsIn(mail)]);
      }
    }
  }
  const left = (await kept(chain, 'obligation')).flatMap(({ pendingSteps }) => pendingSteps);
  return { told: told.toSorted(), left, taken: chain.mailsTaken() };
}

function stepsIn({ content }: Mail): string {
  if (content.template !== 'noticeDigest') throw new Error('A letter came instead of a digest');
  return content.lines.map(({ kind, step }) => `${kind} ${step}`).join(', ');
}

async function kept<Type extends StoredEntry['type']>({ table }: WholeChain, type: Type) {
  const { Items = [] } = await table.client.send(
    new ScanCommand({ TableName: table.tableName, ConsistentRead: true }),
  );
  return Items.map((item) => decode(item).entry).filter(
    (entry): entry is Extract<StoredEntry, { type: Type }> => entry.type === type,
  );
}

/** The day each mail arrives, whatever is out of order. */
const LADDERS = [
  ['11-25', 'agent', 'dossier opening'],
  ['11-26', 'agent', 'dossier lastDay'],
  ['11-27', 'agent', 'firstFollowUp opening'],
  ['11-27', 'supervisor', 'dossier overdue'],
  ['11-28', 'groupManager', 'dossier escalation'],
  ['12-01', 'agent', 'firstFollowUp lastDay'],
  ['12-02', 'supervisor', 'firstFollowUp overdue'],
  ['12-03', 'groupManager', 'firstFollowUp escalation'],
] as const;

it.each([
  ['in good order', undefined, '01:01'],
  ['with Scheduler silent for ever', 'scheduler', '01:01'],
  ['with the stream lost for ever', 'stream', '01:13'],
] as const)('%s every deadline is applied and told of, once each', async (_, silent, time) => {
  expect(await forgetToCall(silent)).toEqual({
    told: LADDERS.map(([day, to, steps]) => [`${day}T${time}`, to, steps]),
    left: [],
    taken: LADDERS.length,
  });
});
