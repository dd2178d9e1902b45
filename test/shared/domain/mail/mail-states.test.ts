import { describe, expect, it } from 'vitest';
import {
  type AttemptOutcome,
  decideLookAfterMail,
  decideRecordAttempt,
  decideResolveMail,
  decideTakeMail,
  type MailEvent,
} from '../../../../shared/domain/mail/index.ts';
import type { Mail, MailBase, MailState } from '../../../../shared/domain/records/mail.ts';
import { mailDueAt } from '../../../../shared/domain/records/mail-due-at.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { staffMail } from '../../../support/mails.ts';

const CREATED = instant('2026-12-01T01:00:10Z');
const NOW = instant('2026-12-01T01:00:11Z');
const LATER = instant('2026-12-01T01:00:12Z');
const SENDING: MailState = {
  status: 'sending',
  attemptId: '1',
  leaseUntilAt: instant('2026-12-01T01:10:11Z'),
};
const UNKNOWN: MailState = {
  status: 'unknown',
  attemptId: '1',
  graceUntilAt: instant('2026-12-01T01:15:12Z'),
};
const SENT: MailState = { status: 'sent', messageId: 'ses-1', sentAt: LATER };
const PENDING: MailState = {
  status: 'pending',
  notBeforeAt: CREATED,
  wakeAt: instant('2026-12-01T01:05:10Z'),
};

function changedTo(mail: Mail, state: MailState, changes: Partial<MailBase> = {}) {
  return [{ op: 'replace', record: staffMail(state, { ...changes, version: mail.version + 1 }) }];
}

describe('taking a mail', () => {
  it('numbers the attempt and holds it for the lease', () => {
    const mail = staffMail();

    const decision = decideTakeMail(mail, true, { now: NOW });

    const taken = { attempts: 1 };
    expect(decision).toEqual({
      outcome: 'accepted',
      changes: changedTo(mail, SENDING, taken),
      result: { taken: true, mail: staffMail(SENDING, taken), attemptId: '1' },
    });
  });

  it.each([
    ['was deferred', { ...PENDING, notBeforeAt: LATER }],
    ['is with somebody else', SENDING],
    ['has an unknown outcome', UNKNOWN],
    ['was sent', SENT],
  ] satisfies [string, MailState][])('leaves one alone that %s', (_, state) => {
    expect(decideTakeMail(staffMail(state), true, { now: NOW })).toEqual({
      outcome: 'accepted',
      changes: [],
      result: { taken: false },
    });
  });
});

describe('a mail whose reader stopped it', () => {
  const STOPPED: MailState = { status: 'failed', failedAt: NOW, reason: 'contactStopped' };

  it('is given up instead of taken', () => {
    const mail = staffMail();

    expect(decideTakeMail(mail, false, { now: NOW })).toEqual({
      outcome: 'accepted',
      changes: changedTo(mail, STOPPED),
      result: { taken: false, stopped: true },
    });
  });

  it.each([SENDING, UNKNOWN, SENT, STOPPED])('is left alone once it is $status', (state) => {
    expect(decideTakeMail(staffMail(state), false, { now: NOW })).toEqual({
      outcome: 'accepted',
      changes: [],
      result: { taken: false },
    });
  });
});

describe('recording what came of an attempt', () => {
  it.each([
    ['accepted', { outcome: 'accepted', messageId: 'ses-1' }, SENT],
    ['refused', { outcome: 'refused' }, { status: 'failed', failedAt: LATER, reason: 'refused' }],
    ['unwritable', { outcome: 'unwritable' }, { status: 'failed', failedAt: LATER, reason: 'unwritable' }],
    ['unknown', { outcome: 'unknown' }, UNKNOWN],
  ] satisfies [string, AttemptOutcome, MailState][])('notes %s', (_, seen, state) => {
    const mail = staffMail(SENDING, { attempts: 1 });

    const decision = decideRecordAttempt(mail, '1', seen, { now: LATER });

    expect(decision).toEqual({
      outcome: 'accepted',
      changes: changedTo(mail, state, { attempts: 1 }),
      result: { status: state.status },
    });
  });

  it.each([
    [1, '2026-12-01T01:01:12.000Z'],
    [2, '2026-12-01T01:02:12.000Z'],
    [5, '2026-12-01T01:16:12.000Z'],
    [6, '2026-12-01T01:30:12.000Z'],
    [60, '2026-12-01T01:30:12.000Z'],
  ])('backs off after deferred attempt %i until %s', (attempts, again) => {
    const mail = staffMail({ ...SENDING, attemptId: String(attempts) }, { attempts });

    const decision = decideRecordAttempt(mail, String(attempts), { outcome: 'deferred' }, { now: LATER });

    const waiting: MailState = { status: 'pending', notBeforeAt: instant(again), wakeAt: instant(again) };
    expect(decision).toMatchObject({ changes: changedTo(mail, waiting, { attempts }) });
  });

  it('still learns that an attempt given up as unknown was accepted', () => {
    const mail = staffMail(UNKNOWN, { attempts: 1 });

    const seen: AttemptOutcome = { outcome: 'accepted', messageId: 'ses-1' };
    const decision = decideRecordAttempt(mail, '1', seen, { now: LATER });

    expect(decision).toMatchObject({ changes: changedTo(mail, SENT, { attempts: 1 }) });
  });

  it.each([
    ['an event was faster', { status: 'delivered', messageId: 'ses-1', deliveredAt: NOW }],
    ['another attempt is under way', { ...SENDING, attemptId: '2' }],
    ['it is to be sent again already', PENDING],
  ] satisfies [string, MailState][])('changes nothing when %s', (_, state) => {
    const seen: AttemptOutcome = { outcome: 'accepted', messageId: 'ses-1' };
    expect(decideRecordAttempt(staffMail(state), '1', seen, { now: LATER })).toEqual({
      outcome: 'accepted',
      changes: [],
      result: { status: state.status },
    });
  });
});

const AT = instant('2026-12-01T01:00:13Z');
const TOLD = {
  accepted: [
    { event: 'accepted', messageId: 'ses-1', at: AT },
    { ...SENT, sentAt: AT },
  ],
  rejected: [
    { event: 'rejected', messageId: 'ses-1', at: AT },
    { status: 'failed', failedAt: AT, reason: 'rejected' },
  ],
  bouncedForNow: [
    { event: 'bounced', hard: false, messageId: 'ses-1', at: AT },
    { status: 'bounced', messageId: 'ses-1', bouncedAt: AT, hard: false },
  ],
  delivered: [
    { event: 'delivered', messageId: 'ses-1', at: AT },
    { status: 'delivered', messageId: 'ses-1', deliveredAt: AT },
  ],
  bouncedForGood: [
    { event: 'bounced', hard: true, messageId: 'ses-1', at: AT },
    { status: 'bounced', messageId: 'ses-1', bouncedAt: AT, hard: true },
  ],
  complained: [
    { event: 'complained', messageId: 'ses-1', at: AT },
    { status: 'complained', messageId: 'ses-1', complainedAt: AT },
  ],
} satisfies Record<string, [MailEvent, MailState]>;

type Told = keyof typeof TOLD;
const IN_ORDER = Object.keys(TOLD) as Told[];

describe('an event of SES', () => {
  const unsettled: MailState[] = [
    PENDING,
    SENDING,
    UNKNOWN,
    { status: 'failed', failedAt: NOW, reason: 'neverConfirmed' },
  ];
  it.each(unsettled.flatMap((state) => IN_ORDER.map((told) => [state.status, told, state] as const)))(
    'settles a mail that is %s when it says %s',
    (_, told, state) => {
      const mail = staffMail(state);
      const [event, settled] = TOLD[told];

      expect(decideResolveMail(mail, event)).toEqual({
        outcome: 'accepted',
        changes: changedTo(mail, settled),
        result: { status: settled.status },
      });
    },
  );

  it.each(IN_ORDER.flatMap((first) => IN_ORDER.map((second) => [first, second] as const)))(
    'after %s and then %s leaves the one further along',
    (first, second) => {
      const before = staffMail(TOLD[first][1]);

      const decision = decideResolveMail(before, TOLD[second][0]);

      const further = IN_ORDER.indexOf(second) > IN_ORDER.indexOf(first);
      const expected = further ? changedTo(before, TOLD[second][1]) : [];
      expect(decision).toMatchObject({ changes: expected });
    },
  );
});

describe('looking after a mail', () => {
  const wakened: MailState = {
    status: 'pending',
    notBeforeAt: instant('2026-12-01T02:00:00Z'),
    wakeAt: instant('2026-12-01T02:05:00Z'),
    announcedAgainAt: instant('2026-12-01T02:00:00Z'),
  };
  const late = instant('2026-12-01T02:00:00Z');
  it.each([
    ['announces again what nobody took', PENDING, { attempts: 0 }, wakened, {}, 'announced'],
    [
      'takes an attempt for unknown when its lease is over',
      SENDING,
      { attempts: 1 },
      { status: 'unknown', attemptId: '1', graceUntilAt: instant('2026-12-01T02:15:00Z') },
      {},
      'leaseEnded',
    ],
    [
      'sends staff mail again after the grace period, however often SES had put it off',
      UNKNOWN,
      { attempts: 60 },
      wakened,
      { resent: 1 },
      'sendAgain',
    ],
    [
      'sends it again up to the fourth time',
      UNKNOWN,
      { attempts: 4, resent: 3 },
      wakened,
      { resent: 4 },
      'sendAgain',
    ],
    [
      'gives up after five unknown outcomes',
      UNKNOWN,
      { attempts: 5, resent: 4 },
      { status: 'failed', failedAt: late, reason: 'neverConfirmed' },
      {},
      'gaveUp',
    ],
  ] satisfies [string, MailState, Partial<MailBase>, MailState, Partial<MailBase>, string][])(
    '%s',
    (_, state, before, expected, counted, did) => {
      const mail = staffMail(state, before);

      expect(decideLookAfterMail(mail, { now: late })).toEqual({
        outcome: 'accepted',
        changes: changedTo(mail, expected, { ...before, ...counted }),
        result: { did },
      });
    },
  );

  it('announces it once: what is still not taken then is to be sent', () => {
    expect(decideLookAfterMail(staffMail(wakened), { now: instant('2026-12-01T02:05:00Z') })).toEqual({
      outcome: 'accepted',
      changes: [],
      result: { did: 'notTaken' },
    });
  });

  it.each([PENDING, SENDING, UNKNOWN])('does nothing before its time ($status)', (state) => {
    expect(decideLookAfterMail(staffMail(state), { now: NOW })).toMatchObject({ changes: [] });
  });

  it('never sends customer mail again blindly but shows it to people, once', () => {
    const mail = staffMail(UNKNOWN, { audience: 'customer' });

    const shown: MailState = { ...UNKNOWN, shownAt: late };
    expect(mailDueAt(mail)).toBe('2026-12-01T01:15:12.000Z');
    expect(decideLookAfterMail(mail, { now: late })).toEqual({
      outcome: 'accepted',
      changes: changedTo(mail, shown, { audience: 'customer' }),
      result: { did: 'shown' },
    });
    expect(mailDueAt(staffMail(shown, { audience: 'customer' }))).toBe(undefined);
  });

  it.each(IN_ORDER)('has nothing to do once %s', (told) => {
    expect(mailDueAt(staffMail(TOLD[told][1]))).toBe(undefined);
  });
});
