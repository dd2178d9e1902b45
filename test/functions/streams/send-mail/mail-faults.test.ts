import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailFeedback } from '../../../../functions/events/mail-feedback/handler.ts';
import { announcedMail } from '../../../../shared/storage/announced-mail.ts';
import {
  createSendMail,
  type SendMailDependencies,
} from '../../../../functions/streams/send-mail/handler.ts';
import { createSweep } from '../../../../functions/timers/sweep/handler.ts';
import type { WaitingMail } from '../../../../shared/application/mail-command.ts';
import type { Commit } from '../../../../shared/application/ports.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { renderMail } from '../../../../shared/letters/render-mail.ts';
import { HARMONY, SHANGHAI } from '../../../support/branch-facts.ts';
import { staffMail } from '../../../support/mails.ts';
import { type SesServer, startSesServer } from '../../../support/ses-server.ts';
import { mailWorldOn } from '../../../support/mail-world.ts';
import { UNHURRIED } from '../../../support/staffed-table.ts';
import { startTable, type TestTable } from '../../../support/table.ts';

let engine: TestTable;
let ses: SesServer;
beforeAll(async () => {
  [engine, ses] = await Promise.all([startTable(), startSesServer()]);
});
beforeEach(() => ses.script());
afterAll(() => Promise.all([engine.stop(), ses.stop()]));

const CREATED = '2026-12-01T01:00:10Z';

const mailWorld = () => mailWorldOn(engine, ses);

const DELIVERY = { delivery: { timestamp: '2026-12-01T01:00:21.000Z' } };
const DELIVERED = { status: 'delivered', messageId: 'ses-x', deliveredAt: '2026-12-01T01:00:21.000Z' };
const ALL_WELL = { batchItemFailures: [] };

describe('a mail', () => {
  it('is taken, sent once and followed until it is delivered', async () => {
    const world = await mailWorld();
    ses.script({ reply: 'accept', messageId: 'ses-x' });

    expect(await world.announce()).toEqual(ALL_WELL);
    expect(await world.stored()).toMatchObject({ status: 'sent', messageId: 'ses-x', attempts: 1 });

    await world.tell('Delivery', DELIVERY);
    expect(await world.stored()).toMatchObject(DELIVERED);
    expect(world.asked()).toBe(1);
  });

  it('announced three times at once and again later is sent once', async () => {
    const world = await mailWorld();

    await Promise.all([world.announce(), world.announce(), world.announce()]);
    await world.announce();

    expect(world.asked()).toBe(1);
    expect(await world.stored()).toMatchObject({ status: 'sent', attempts: 1 });
  });

  it('is never taken under the token of another taker, which the database would take for a repetition', async () => {
    const world = await mailWorld();
    const tokens: string[] = [];
    const store = {
      read: world.store.read.bind(world.store),
      commit: async (commit: Commit) => {
        tokens.push(commit.token);
        return 'busy' as const;
      },
    };

    const failed = { batchItemFailures: [{ itemIdentifier: '1' }] };
    expect(await world.announce(undefined, { store })).toEqual(failed);
    const first = new Set(tokens.splice(0));
    expect(await world.announce(undefined, { store })).toEqual(failed);

    expect(first.size).toBeGreaterThan(0);
    expect(tokens.filter((token) => first.has(token))).toEqual([]);
  });

  it('accepted by SES with the answer lost is unknown until the event, and not sent again', async () => {
    const world = await mailWorld();
    ses.script({ reply: 'acceptThenReset' });

    expect(await world.announce()).toEqual(ALL_WELL);
    expect(await world.stored()).toMatchObject({ status: 'unknown', attemptId: '1' });

    await world.tell('Send');
    world.setClock('2026-12-01T02:00:00Z');
    await createSweep(world)(undefined, UNHURRIED);
    await world.announce();
    expect(await world.stored()).toMatchObject({ status: 'sent', messageId: 'ses-x' });
    expect(world.asked()).toBe(1);
  });

  it('of which no event ever comes is sent again to staff after the grace period', async () => {
    const world = await mailWorld();
    const sweep = createSweep(world);
    ses.script({ reply: 'acceptThenReset' }, { reply: 'accept', messageId: 'ses-2' });

    await world.announce();
    world.setClock('2026-12-01T01:15:09Z');
    await sweep(undefined, UNHURRIED);
    await world.announce();
    expect(world.asked()).toBe(1);

    world.setClock('2026-12-01T01:15:10Z');
    await sweep(undefined, UNHURRIED);
    await world.announce();
    expect(await world.stored()).toMatchObject({ status: 'sent', messageId: 'ses-2', attempts: 2 });
    expect(world.asked()).toBe(2);
  });

  it('to a customer is left to a person when its outcome stays unknown', async () => {
    const world = await mailWorld();
    const mail = staffMail(undefined, {
      id: asId('mai_01kbqw0000000000000000000k'),
      audience: 'customer',
    });
    await world.insert(mail);
    ses.script({ reply: 'acceptThenReset' });

    await world.announce([mail]);
    world.setClock('2026-12-05T00:00:00Z');
    await createSweep(world)(undefined, UNHURRIED);
    await world.announce([mail]);

    expect(await world.stored(mail)).toMatchObject({ status: 'unknown', attempts: 1 });
    expect(world.asked()).toBe(1);
  });

  it('that SES throttles waits, holds up nobody, and goes out when its time has come', async () => {
    const world = await mailWorld();
    const other = staffMail(undefined, { id: asId('mai_01kbqw0000000000000000000n') });
    await world.insert(other);
    ses.script({ reply: 'error', status: 400, code: 'Throttling' });

    expect(await world.announce([world.mail, other])).toEqual(ALL_WELL);
    expect(await world.stored(other)).toMatchObject({ status: 'sent' });
    expect(await world.stored()).toMatchObject({
      status: 'pending',
      notBeforeAt: '2026-12-01T01:01:10.000Z',
    });
    await world.announce();
    expect(world.asked()).toBe(2);

    world.setClock('2026-12-01T01:01:10Z');
    await createSweep(world)(undefined, UNHURRIED);
    await world.announce();
    expect(await world.stored()).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('that SES refuses has failed and is not tried again', async () => {
    const world = await mailWorld();
    ses.script({ reply: 'error', status: 400, code: 'MessageRejected' });

    expect(await world.announce()).toEqual(ALL_WELL);
    await world.announce();

    expect(await world.stored()).toMatchObject({ status: 'failed', reason: 'refused' });
    expect(world.asked()).toBe(1);
  });

  it('whose event is faster than our own note keeps what the event said', async () => {
    const world = await mailWorld();
    const sender: SendMailDependencies['sender'] = {
      send: async () => {
        await world.tell('Delivery', DELIVERY);
        return { outcome: { outcome: 'accepted', messageId: 'ses-x' } };
      },
    };

    expect(await world.announce(undefined, { sender })).toEqual(ALL_WELL);

    expect(await world.stored()).toMatchObject(DELIVERED);
  });

  it('delivered and bounced later has bounced; the same event twice changes nothing', async () => {
    const world = await mailWorld();
    const bounce = { bounce: { bounceType: 'Permanent', timestamp: '2026-12-03T09:00:00.000Z' } };
    await world.announce();

    await world.tell('Delivery', DELIVERY);
    await world.tell('Bounce', bounce);
    const bounced = await world.stored();
    await world.tell('Bounce', bounce);
    await world.tell('Delivery', DELIVERY);

    expect(bounced).toMatchObject({ status: 'bounced', hard: true, bouncedAt: '2026-12-03T09:00:00.000Z' });
    expect(await world.stored()).toEqual(bounced);
  });

  it('kept back by SES for a complaint of old has bounced; one called spam by mistake is left alone', async () => {
    const world = await mailWorld();
    await world.announce();
    const sent = await world.stored();
    const timestamp = '2026-12-01T01:00:30.000Z';

    await world.tell('Complaint', { complaint: { timestamp, complaintFeedbackType: 'not-spam' } });
    expect(await world.stored()).toEqual(sent);

    await world.tell('Complaint', { complaint: { timestamp, complaintSubType: 'OnAccountSuppressionList' } });
    expect(await world.stored()).toMatchObject({ status: 'bounced', hard: true, bouncedAt: timestamp });
  });

  it('whose sender died after SES took it is not sent by the redelivery', async () => {
    const world = await mailWorld();
    let reads = 0;
    const store = {
      commit: world.store.commit.bind(world.store),
      read: (...given: Parameters<typeof world.store.read>) => {
        reads += 1;
        if (reads === 2) throw new Error('killed');
        return world.store.read(...given);
      },
    };

    expect(await world.announce(undefined, { store })).toEqual({
      batchItemFailures: [{ itemIdentifier: '1' }],
    });
    expect(await world.announce()).toEqual(ALL_WELL);
    expect(await world.stored()).toMatchObject({ status: 'sending', attemptId: '1' });

    world.setClock('2026-12-01T01:10:10Z');
    await createSweep(world)(undefined, UNHURRIED);
    await world.announce();
    expect(await world.stored()).toMatchObject({ status: 'unknown' });
    await world.tell('Delivery', DELIVERY);
    expect(await world.stored()).toMatchObject(DELIVERED);
    expect(world.asked()).toBe(1);
  });

  it('whose announcement was lost is announced again by the sweep', async () => {
    const world = await mailWorld();
    const sweep = createSweep(world);

    world.setClock('2026-12-01T01:05:09Z');
    expect((await sweep(undefined, UNHURRIED)).found).toBe(0);
    world.setClock('2026-12-01T01:05:10Z');
    expect((await sweep(undefined, UNHURRIED)).applied).toBe(1);

    const { version, status } = await world.stored();
    expect({ version, status }).toEqual({ version: 2, status: 'pending' });
  });

  it('announced twice and taken by nobody is sent by the sweep itself, staff before customers, once each', async () => {
    const world = await mailWorld();
    const letter = staffMail(undefined, { id: asId('mai_01kbqw0000000000000000000k'), audience: 'customer' });
    await world.insert(letter);
    const sent: string[] = [];
    const deliver = async (mail: WaitingMail) => {
      sent.push(mail.mailId);
      await world.deliverBySweep(mail);
    };
    const sweep = createSweep({ ...world, deliver });

    for (const time of ['01:05:10', '01:10:09', '01:10:10', '01:11:10']) {
      world.setClock(`2026-12-01T${time}Z`);
      await sweep(undefined, UNHURRIED);
      if (time < '01:10:10') expect(world.asked()).toBe(0);
    }

    expect(sent).toEqual([world.mail.id, letter.id]);
    expect(world.asked()).toBe(2);
    expect(await world.stored()).toMatchObject({ status: 'sent', attempts: 1 });
  });

  it('the sweep cannot send is reported and left for the next sweep, and holds up no other', async () => {
    const world = await mailWorld();
    const other = staffMail(undefined, { id: asId('mai_01kbqw0000000000000000000n') });
    await world.insert(other);
    let refused = 0;
    const deliver = async (mail: WaitingMail) => {
      if (mail.mailId === world.mail.id && ++refused === 1) throw new Error('away');
      await world.deliverBySweep(mail);
    };
    const sweep = createSweep({ ...world, deliver });
    world.setClock('2026-12-01T01:05:10Z');
    await sweep(undefined, UNHURRIED);

    world.setClock('2026-12-01T01:10:10Z');
    await expect(sweep(undefined, UNHURRIED)).rejects.toThrow('1 of 2 due items failed');
    expect(await world.stored(other)).toMatchObject({ status: 'sent' });
    await sweep(undefined, UNHURRIED);
    expect(await world.stored()).toMatchObject({ status: 'sent' });
  });

  it('is not begun by a sweep whose time is nearly over', async () => {
    const world = await mailWorld();
    const sweep = createSweep({ ...world, deliver: world.deliverBySweep });
    world.setClock('2026-12-01T01:05:10Z');
    await sweep(undefined, UNHURRIED);

    world.setClock('2026-12-01T01:10:10Z');
    const report = await sweep(undefined, { getRemainingTimeInMillis: () => 19_999 });

    expect(report).toMatchObject({ found: 1, cutShort: true });
    expect(world.asked()).toBe(0);
  });

  it('that cannot be written has failed and is reported, without a word of what is in it', async () => {
    const world = await mailWorld();
    const render = () => {
      throw new Error('secret 欧阳龑');
    };

    expect(await world.announce(undefined, { render })).toEqual(ALL_WELL);

    expect(await world.stored()).toMatchObject({ status: 'failed', reason: 'unwritable' });
    expect(world.log.lines.map(({ level }) => level)).toContain('error');
    expect(JSON.stringify(world.log.lines)).not.toMatch(/secret|欧阳|harmony\.example/);
  });
});

describe('a batch of announcements', () => {
  it('reports only the record it cannot read', async () => {
    const world = await mailWorld();
    const unreadable = marshall({ PK: 'MAIL#x', SK: 'MAIL', type: 'mail' });
    const read = (record: DynamoDBRecord) =>
      record.dynamodb?.SequenceNumber === '1'
        ? announcedMail({ dynamodb: { NewImage: unreadable } })
        : announcedMail(record);

    const response = await world.announce([world.mail, world.mail], { announcedMail: read });

    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(await world.stored()).toMatchObject({ status: 'sent' });
  });

  it('begins no mail it may not finish', async () => {
    const world = await mailWorld();
    const hurried = createSendMail({
      ...world,
      render: renderMail,
      letterCopy: neverRead,
      newTry: () => '1',
      announcedMail: () => ({
        groupId: HARMONY.id,
        branchId: SHANGHAI.id,
        mailId: world.mail.id,
        urgent: true,
        readyAt: world.mail.createdAt,
      }),
      sender: neverAsked,
    });
    const record = { dynamodb: { SequenceNumber: '7' } } as DynamoDBRecord;

    const response = await hurried({ Records: [record] }, { getRemainingTimeInMillis: () => 19_999 });

    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
  });
});

const neverRead: SendMailDependencies['letterCopy'] = () => {
  throw new Error('Nothing was to be read');
};

const neverAsked: SendMailDependencies['sender'] = {
  send: () => {
    throw new Error('Nothing was to be sent');
  },
};

describe('an event of SES', () => {
  it.each(['DeliveryDelay', 'Open', 'Rendering Failure'])('of the kind %s changes nothing', async (kind) => {
    const world = await mailWorld();

    await world.tell(kind);

    expect(await world.stored()).toEqual(world.mail);
  });

  it('about a mail that is none of ours is reported, not retried', async () => {
    const world = await mailWorld();
    const foreign = { ...world.mail, id: asId<'mail'>('mai_01kbqw0000000000000000000z') };

    await world.tell('Delivery', DELIVERY, foreign);
    await createMailFeedback(world)({
      detail: { eventType: 'Send', mail: { messageId: 'x', timestamp: CREATED } },
    });

    expect(world.log.lines.map(({ level, sentence }) => [level, sentence])).toEqual([
      ['warn', 'SES told of a mail that does not exist'],
      ['warn', 'SES told of a mail that carries none of our tags'],
    ]);
  });

  it('of an unknown shape fails, for people to see', async () => {
    const world = await mailWorld();

    await expect(createMailFeedback(world)({ detail: { eventType: 'Bounce' } })).rejects.toThrow(
      'unknown shape',
    );
  });
});
