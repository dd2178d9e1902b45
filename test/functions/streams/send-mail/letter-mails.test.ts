import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSweep } from '../../../../functions/timers/sweep/handler.ts';
import { type NotFound, onDossier } from '../../../../shared/application/branch-command.ts';
import { runCommand } from '../../../../shared/application/run-command.ts';
import {
  type ConsentRefusal,
  decideRecordConsent,
  type RecordedConsent,
} from '../../../../shared/domain/contact-stop/index.ts';
import type { DossierState } from '../../../../shared/domain/records/dossier-state.ts';
import { decideSettleLetter, type SettleRefusal } from '../../../../shared/domain/letter/index.ts';
import type { Letter } from '../../../../shared/domain/records/letter.ts';
import { DynamoReads } from '../../../../shared/storage/dynamo-reads.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { actingAs, HARMONY } from '../../../support/branch-facts.ts';
import { type MailWorld, mailWorldOn } from '../../../support/mail-world.ts';
import { postedReply } from '../../../support/posted-reply.ts';
import { type SesServer, startSesServer } from '../../../support/ses-server.ts';
import { UNHURRIED } from '../../../support/staffed-table.ts';
import { startTable, type TestTable } from '../../../support/table.ts';
import { wholeDossier } from '../../../support/whole-dossier.ts';

let engine: TestTable;
let ses: SesServer;
beforeAll(async () => {
  [engine, ses] = await Promise.all([startTable(), startSesServer()]);
});
beforeEach(() => ses.script());
afterAll(() => Promise.all([engine.stop(), ses.stop()]));

const DELIVERY = { delivery: { timestamp: '2026-12-01T01:00:21.000Z' } };
const HARD = { bounce: { bounceType: 'Permanent', timestamp: '2026-12-01T01:00:30.000Z' } };
const SOFT = { bounce: { bounceType: 'Transient', timestamp: '2026-12-01T15:00:30.000Z' } };
const COMPLAINT = { complaint: { timestamp: '2026-12-02T01:00:30.000Z' } };

interface LetterWorld extends MailWorld {
  dossier(): Promise<DossierState>;
  /** A supervisor says whether the letter went out. */
  settle(sent: boolean): Promise<void>;
  /** The customer no longer wants e-mail, not even answers. */
  stop(): Promise<void>;
  /** What the fault left: letter, case, customer, line and the open obligations. */
  seen(): Promise<{
    readonly letter: string;
    readonly serviceCase: string;
    readonly emailProblem: string | undefined;
    readonly line: string | undefined;
    readonly open: readonly string[];
  }>;
}

async function letterWorld(): Promise<LetterWorld> {
  const reply = postedReply();
  const world = await mailWorldOn(engine, ses, reply);
  const reads = new DynamoReads(world.table);
  const dossier = async () => {
    const document = await wholeDossier(world.table, reply.letter.branchId, reply.letter.customerId);
    if (!document) throw new Error('The dossier is gone');
    return document.state;
  };
  return {
    ...world,
    dossier,
    settle: async (sent) => {
      const { branchId, customerId, id: letterId } = reply.letter;
      const outcome = await runCommand<Letter, SettleRefusal | NotFound>(world, {
        operation: 'settleLetter',
        commandId: 'settle',
        actor: actingAs('supervisor'),
        plan: {
          groupId: HARMONY.id,
          branchId,
          customerId,
          letterId,
          lookBack: ['letter'],
          contactPoints: true,
        },
        decide: (snapshot, facts) =>
          onDossier<Letter, SettleRefusal>((state, known) =>
            decideSettleLetter(state, { letterId, sent, reason: 'asked' }, snapshot.letterLine, known),
          )(snapshot, facts),
        respond: () => ({ status: 200, headers: {}, body: null }),
      });
      expect(outcome.outcome).toBe('done');
    },
    stop: async () => {
      const { branchId, customerId } = reply.letter;
      const command = {
        state: 'withdrawn',
        scope: { scope: 'everything' },
        channels: ['email'],
        how: 'inPerson',
        wording: 'spoken',
      } as const;
      const outcome = await runCommand<RecordedConsent, ConsentRefusal | NotFound>(world, {
        operation: 'recordConsent',
        commandId: 'stop',
        actor: actingAs('supervisor'),
        plan: { groupId: HARMONY.id, branchId, customerId, contactPoints: true },
        decide: onDossier<RecordedConsent, ConsentRefusal>((state, known) =>
          decideRecordConsent(state, command, undefined, known),
        ),
        respond: () => ({ status: 200, headers: {}, body: null }),
      });
      expect(outcome.outcome).toBe('done');
    },
    seen: async () => {
      const { letters, cases, customer, obligations } = await dossier();
      const day = localDate('2026-12-01');
      const { items } = await reads.letterRegister(reply.letter.branchId, day, day, { limit: 10 });
      return {
        letter: letters[0]?.status ?? '',
        serviceCase: cases[0]?.status ?? '',
        emailProblem: customer.emailProblem?.because,
        line: items[0]?.returned?.because,
        open: obligations.filter(({ status }) => status === 'open').map(({ kind }) => kind),
      };
    },
  };
}

const FINE = {
  letter: 'posted',
  serviceCase: 'answered',
  emailProblem: undefined,
  line: undefined,
  open: ['satisfactionCheck'],
};
const BOUNCED = {
  letter: 'returned',
  serviceCase: 'replyPending',
  emailProblem: 'bounced',
  line: 'bounced',
  open: ['caseReply', 'contactData'],
};

function sorted<Seen extends { readonly open: readonly string[] }>(seen: Seen): Seen {
  return { ...seen, open: seen.open.toSorted() };
}

describe('a reply by e-mail', () => {
  it('is sent exactly as it was approved, once, and leaves the dossier as it was', async () => {
    const world = await letterWorld();
    await world.announce();
    await world.announce();
    await world.tell('Delivery', DELIVERY);
    expect(world.asked()).toBe(1);
    const raw = Buffer.from(ses.requests.at(-1)?.get('RawMessage.Data') ?? '', 'base64').toString();
    expect(raw).toMatch(/^From: =\?UTF-8\?\S+\?= <after-sales@harmony\.example>/m);
    expect(raw).not.toMatch(/List-Unsubscribe/i);
    expect(await world.stored()).toMatchObject({ status: 'delivered' });
    expect(sorted(await world.seen())).toEqual(FINE);
  });

  it.each([
    ['at once', ['Bounce']],
    ['late, after it was delivered', ['Delivery', 'Bounce']],
    ['and is told of twice and out of order', ['Bounce', 'Bounce', 'Send', 'Delivery']],
  ])('that bounces for good %s is owed again, once', async (_, events) => {
    const world = await letterWorld();
    await world.announce();
    for (const event of events) await world.tell(event, { ...HARD, ...DELIVERY });
    expect(sorted(await world.seen())).toEqual(BOUNCED);
    const { obligations, cases } = await world.dossier();
    expect(obligations.filter(({ kind }) => kind === 'contactData')).toHaveLength(1);
    expect(cases[0]?.events.filter(({ type }) => type === 'reopened')).toHaveLength(1);
  });

  it('whose bounce is told before we noted the attempt is owed again all the same', async () => {
    const world = await letterWorld();
    const sender = {
      send: async () => {
        await world.tell('Bounce', HARD);
        return { outcome: { outcome: 'accepted', messageId: 'ses-x' } as const };
      },
    };
    await world.announce(undefined, { sender });
    expect(await world.stored()).toMatchObject({ status: 'bounced' });
    expect(sorted(await world.seen())).toEqual(BOUNCED);
  });

  it('K-4: that was not delivered is owed again, and the address stays in use', async () => {
    const world = await letterWorld();
    await world.announce();
    await world.tell('Bounce', SOFT);
    expect(await world.stored()).toMatchObject({ status: 'bounced', hard: false });
    expect(sorted(await world.seen())).toEqual({
      ...BOUNCED,
      emailProblem: undefined,
      line: 'notDelivered',
      open: ['caseReply'],
    });
  });

  it('that was delivered is so for good, though a machine answers with a bounce for now', async () => {
    const world = await letterWorld();
    await world.announce();
    await world.tell('Delivery', DELIVERY);
    await world.tell('Bounce', SOFT);
    expect(await world.stored()).toMatchObject({ status: 'delivered' });
    expect(sorted(await world.seen())).toEqual(FINE);
  });

  it('somebody complains about is owed again by another way; the letter did arrive', async () => {
    const world = await letterWorld();
    await world.announce();
    await world.tell('Delivery', DELIVERY);
    await world.tell('Complaint', COMPLAINT);
    expect(sorted(await world.seen())).toEqual({
      letter: 'posted',
      serviceCase: 'replyPending',
      emailProblem: 'complained',
      line: undefined,
      open: ['caseReply', 'contactData'],
    });
  });

  it('that SES refuses was not sent: it is owed again', async () => {
    const world = await letterWorld();
    ses.script({ reply: 'error', status: 400, code: 'MessageRejected' });
    await world.announce();
    expect(await world.stored()).toMatchObject({ status: 'failed', reason: 'refused' });
    expect(sorted(await world.seen())).toEqual({ ...BOUNCED, emailProblem: undefined, line: 'notSent' });
  });

  it('that SES took and then threw away was not sent: it is owed again', async () => {
    const world = await letterWorld();
    await world.announce();
    await world.tell('Send');
    await world.tell('Reject', { reject: { reason: 'Bad content' } });
    expect(await world.stored()).toMatchObject({ status: 'failed', reason: 'rejected' });
    expect(sorted(await world.seen())).toEqual({ ...BOUNCED, emailProblem: undefined, line: 'notSent' });
  });

  it('that bounces for now and then permanently is owed again', async () => {
    const world = await letterWorld();
    await world.announce();
    await world.tell('Bounce', SOFT);
    await world.tell('Bounce', HARD);
    expect(sorted(await world.seen())).toEqual({ ...BOUNCED, line: 'notDelivered' });
  });

  it('of which nobody knows is never sent again; after the grace the supervisors are asked, once', async () => {
    const world = await letterWorld();
    const sweep = createSweep(world);
    ses.script({ reply: 'acceptThenReset' });
    await world.announce();
    world.setClock('2026-12-01T01:15:09Z');
    await sweep(undefined, UNHURRIED);
    expect(sorted(await world.seen())).toEqual(FINE);

    world.setClock('2026-12-01T01:15:10Z');
    await sweep(undefined, UNHURRIED);
    await sweep(undefined, UNHURRIED);
    await world.announce();

    expect(world.asked()).toBe(1);
    expect(await world.stored()).toMatchObject({ status: 'unknown', attempts: 1 });
    expect(sorted(await world.seen())).toEqual({ ...FINE, open: ['letterOutcome', 'satisfactionCheck'] });
    const { obligations } = await world.dossier();
    expect(obligations.find(({ kind }) => kind === 'letterOutcome')).not.toHaveProperty('ownerId');

    await world.tell('Delivery', DELIVERY);
    expect(sorted(await world.seen())).toEqual(FINE);
  });

  it.each([
    ['went out', true, { ...FINE, open: ['satisfactionCheck'] }],
    ['did not go out', false, { ...BOUNCED, emailProblem: undefined, line: 'notSent', open: ['caseReply'] }],
  ])('in doubt that a supervisor finds %s is in doubt no more', async (_, sent, left) => {
    const world = await letterWorld();
    ses.script({ reply: 'acceptThenReset' });
    await world.announce();
    world.setClock('2026-12-01T01:15:10Z');
    await createSweep(world)(undefined, UNHURRIED);

    await world.settle(sent);

    expect(sorted(await world.seen())).toEqual(left);
    expect(world.asked()).toBe(1);
  });

  it('whose copy cannot be read for the moment waits and goes out later', async () => {
    const world = await letterWorld();
    const letterCopy = () => Promise.reject(new Error('the database is away'));
    await world.announce(undefined, { letterCopy });
    expect(await world.stored()).toMatchObject({ status: 'pending', attempts: 1 });
    expect(world.asked()).toBe(0);
    world.setClock('2026-12-01T01:01:10Z');
    await world.announce();
    expect(await world.stored()).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it.each([
    ['before it is taken', 0],
    ['while it waits to be tried again', 1],
  ])('that the customer stops %s is not sent; its line says so and it is owed again', async (_, tries) => {
    const world = await letterWorld();
    if (tries > 0) {
      ses.script({ reply: 'error', status: 400, code: 'Throttling' });
      await world.announce();
      world.setClock('2026-12-01T01:05:00Z');
    }
    await world.stop();
    await createSweep(world)(undefined, UNHURRIED);
    await world.announce();
    await world.announce();

    expect(world.asked()).toBe(tries);
    expect(await world.stored()).toMatchObject({
      status: 'failed',
      reason: 'contactStopped',
      attempts: tries,
    });
    expect(sorted(await world.seen())).toEqual({
      ...BOUNCED,
      emailProblem: undefined,
      line: 'contactStopped',
      open: ['caseReply'],
    });
    const { letters } = await world.dossier();
    expect(letters).toMatchObject([{ because: 'contactStopped', reason: 'withdrawn' }]);
  });

  it('steps aside for a mail to staff when the line is long, and goes out later', async () => {
    const world = await letterWorld();
    const other = await mailWorldOn(engine, ses);
    await world.insert(other.mail);

    world.setClock('2026-12-01T01:00:20.001Z');
    expect(await world.announce([world.mail, other.mail])).toEqual({ batchItemFailures: [] });
    expect(await world.stored(other.mail)).toMatchObject({ status: 'sent' });
    expect(await world.stored()).toEqual(world.mail);

    world.setClock('2026-12-01T01:05:10Z');
    await createSweep(world)(undefined, UNHURRIED);
    await world.announce();
    expect(await world.stored()).toMatchObject({ status: 'sent', attempts: 1 });
  });

  it('that hangs does not let the letters behind it hold up others', async () => {
    const world = await letterWorld();
    const later = { ...world.mail, id: asId<'mail'>('mai_01kbqw0000000000000000000q') };
    await world.insert(later);
    const asked: string[] = [];
    const sender = {
      send: async ({ mailId }: { readonly mailId: string }) => {
        asked.push(mailId);
        world.setClock('2026-12-01T01:00:21Z');
        return { outcome: { outcome: 'unknown' } as const, errorName: 'ETIMEDOUT' };
      },
    };

    await world.announce([world.mail, later], { sender });

    expect(asked).toEqual([world.mail.id]);
    expect(await world.stored(later)).toMatchObject({ status: 'pending', attempts: 0 });
  });

  it('never goes before a mail to staff of the same batch', async () => {
    const world = await letterWorld();
    const other = await mailWorldOn(engine, ses);
    await world.insert(other.mail);
    const to: string[] = [];
    const sender = {
      send: async (mail: { readonly to: { readonly email: string } }) => {
        to.push(mail.to.email);
        return { outcome: { outcome: 'accepted', messageId: 'ses-x' } as const };
      },
    };
    await world.announce([world.mail, other.mail], { sender });
    expect(to).toEqual([other.mail.to.email, world.mail.to.email]);
  });
});
