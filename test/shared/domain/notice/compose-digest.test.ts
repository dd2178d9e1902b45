import { describe, expect, it } from 'vitest';
import type { Staff } from '../../../../shared/domain/records/staff.ts';
import type { Mail } from '../../../../shared/domain/records/mail.ts';
import {
  decideComposeDigest,
  type DigestSubject,
  type DigestToCompose,
  NOTICES_LOOKED_AT,
} from '../../../../shared/domain/notice/index.ts';
import type { Digest, Notice } from '../../../../shared/domain/records/notice.ts';
import type { LadderStep } from '../../../../shared/domain/records/obligation.ts';
import { insert, remove, replace } from '../../../../shared/domain/records/change.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant, plusMinutes } from '../../../../shared/kernel/instant.ts';
import { factsAt, HARMONY, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { customerOf, firstFollowUpOwed } from '../../../support/dossiers.ts';

const SLOT = instant('2026-12-01T01:00:00Z');
const NOW = instant('2026-12-01T01:00:10Z');
const FACTS = factsAt(NOW);
const CHEN: Staff = {
  type: 'staff',
  id: PEOPLE.agent,
  groupId: HARMONY.id,
  version: 1,
  name: '陈喆',
  email: 'chen.zhe@harmony.example',
  language: 'zh-CN',
  department: 'business',
  roles: [{ role: 'agent', branchId: SHANGHAI.id }],
  status: 'active',
  since: instant('2024-03-01T00:00:00Z'),
};
const DIGEST: Digest = {
  type: 'digest',
  id: asId('dig_01kbqw0000000000000000000d'),
  groupId: HARMONY.id,
  branchId: SHANGHAI.id,
  recipientId: CHEN.id,
  slotAt: SLOT,
  version: 5,
  status: 'waiting',
};

/** The subject with that number; due later the higher it is. */
function subject(number: number, changes: Partial<DigestSubject['obligation']> = {}): DigestSubject {
  const owed = firstFollowUpOwed(factsAt('2026-11-24T09:00:00Z'));
  const id = asId<'obligation'>(`obl_${String(number).padStart(26, '0')}`);
  const obligation = { ...owed, id, dueAt: plusMinutes(owed.dueAt, number), ...changes };
  return { obligation: obligation as DigestSubject['obligation'], customer: customerOf(FACTS), owner: CHEN };
}

function notice(number: number, about: DigestSubject, step: LadderStep = 'lastDay'): Notice {
  const { groupId, branchId, recipientId, slotAt } = DIGEST;
  const { id: obligationId, customerId, kind, dueAt } = about.obligation;
  return {
    type: 'notice',
    id: asId(`ntc_${String(number).padStart(26, '0')}`),
    version: 1,
    groupId,
    branchId,
    branchName: '浦东店',
    recipientId,
    slotAt,
    step,
    stepAt: instant('2026-11-30T16:00:00Z'),
    kind,
    obligation: {
      customerId,
      obligationId,
      ownerId: CHEN.id,
      ...(about.obligation.visitId && { visitId: about.obligation.visitId }),
    },
    dueAt,
    createdAt: instant('2026-11-30T16:00:04Z'),
  };
}

function compose(given: Partial<DigestToCompose>, facts = factsAt(NOW)) {
  const defaults = { digest: DIGEST, notices: [], subjects: [], recipient: CHEN };
  return decideComposeDigest({ ...defaults, ...given }, facts);
}

const MAIL_ID = asId<'mail'>('mai_00000000000000000000000001');
const MAIL: Mail = {
  type: 'mail',
  id: MAIL_ID,
  version: 1,
  groupId: HARMONY.id,
  branchId: SHANGHAI.id,
  audience: 'staff',
  recipientId: CHEN.id,
  to: { name: '陈喆', email: 'chen.zhe@harmony.example' },
  language: 'zh-CN',
  content: {
    template: 'noticeDigest',
    branchName: '浦东店',
    timeZone: SHANGHAI.timeZone,
    slotAt: SLOT,
    composedAt: NOW,
    lines: [],
  },
  createdAt: NOW,
  attempts: 0,
  status: 'pending',
  notBeforeAt: NOW,
  wakeAt: instant('2026-12-01T01:05:10Z'),
};
const COMPOSED = replace({ ...DIGEST, status: 'composed' as const });

const TOLD = replace({ ...DIGEST, status: 'composed' as const, mailIds: [MAIL_ID] });

describe('composing a digest', () => {
  it('tells of what is still open in one mail, earliest due first, and removes every notice', () => {
    const [first, second, done] = [subject(1), subject(2), subject(3, { status: 'cancelled' })];
    const car = { plateNumber: '沪A12345' } as NonNullable<DigestSubject['vehicle']>;
    const notices = [notice(1, second, 'callback'), notice(2, first), notice(3, done)];

    const decision = compose({ notices, subjects: [{ ...second, vehicle: car }, first, done] });

    const line = {
      step: 'lastDay',
      kind: 'firstFollowUp',
      branchId: SHANGHAI.id,
      branchName: '浦东店',
      timeZone: SHANGHAI.timeZone,
      customerId: first.obligation.customerId,
      obligationId: first.obligation.id,
      customerName: '欧阳龑',
      ownerName: '陈喆',
      dueAt: first.obligation.dueAt,
    } as const;
    const callback = {
      ...line,
      step: 'callback',
      obligationId: second.obligation.id,
      plateNumber: '沪A12345',
      dueAt: second.obligation.dueAt,
      callbackAt: instant('2026-11-30T16:00:00Z'),
    } as const;
    expect(decision).toEqual({
      outcome: 'accepted',
      changes: [
        TOLD,
        remove(notice(1, second, 'callback'), 'told'),
        remove(notice(2, first), 'told'),
        remove(notice(3, done), 'deedDone'),
        insert({ ...MAIL, content: { ...MAIL.content, lines: [line, callback] } }),
      ],
      result: { composed: true, mailId: MAIL_ID, told: 2, suppressed: 1, moreToTell: false },
    });
  });

  it('tells of a promised reply with its time', () => {
    const about = subject(1);
    const decision = compose({ notices: [notice(1, about, 'promisedReply')], subjects: [about] });
    const mails = decision.outcome === 'accepted' ? decision.changes : [];
    const told = mails.flatMap((change) =>
      'record' in change && change.record.type === 'mail' && change.record.content.template === 'noticeDigest'
        ? change.record.content.lines
        : [],
    );
    expect(told.map(({ step, promisedAt, callbackAt }) => ({ step, promisedAt, callbackAt }))).toEqual([
      { step: 'promisedReply', promisedAt: instant('2026-11-30T16:00:00Z'), callbackAt: undefined },
    ]);
  });

  it('makes one line of several notices of one obligation, that of the furthest step', () => {
    const about = subject(1);
    const notices = [
      notice(1, about, 'overdue'),
      notice(2, about, 'escalation'),
      notice(3, about, 'lastDay'),
    ];

    const decision = compose({ notices, subjects: [about] });

    const mail = decision.outcome === 'accepted' ? decision.changes.at(-1) : undefined;
    expect(mail).toMatchObject({ record: { content: { lines: [{ step: 'escalation' }] } } });
    expect(decision).toMatchObject({ result: { told: 3, suppressed: 0 } });
  });

  const LEFT = { ...CHEN, status: 'left' } as const;
  const MET = subject(1, { status: 'met' });
  const REASSIGNED = subject(1, { ownerId: PEOPLE.otherAgent });

  it.each([
    ['everything was done meanwhile', { subjects: [MET] }, 'deedDone'],
    [
      'another agent was asked for and took over',
      { subjects: [REASSIGNED], step: 'anotherAgent' },
      'reassigned',
    ],
    ['it was done, and the recipient has left', { subjects: [MET], recipient: LEFT }, 'recipientLeft'],
  ] as const)('writes no mail when %s', (_, given, because) => {
    const told = notice(1, subject(1), 'step' in given ? given.step : 'lastDay');

    expect(compose({ notices: [told], ...given })).toEqual({
      outcome: 'accepted',
      changes: [COMPOSED, remove(told, because)],
      result: { composed: true, told: 0, suppressed: 1, moreToTell: false },
    });
  });

  it('tells that another agent is needed as long as there is none', () => {
    const told = notice(1, subject(1), 'anotherAgent');

    expect(compose({ notices: [told], subjects: [subject(1)] })).toMatchObject({
      result: { told: 1, suppressed: 0 },
    });
  });

  it.each([
    ['has left', LEFT],
    ['is unknown', undefined],
  ] as const)('tells the supervisors instead, the next hour, when the recipient %s', (_, recipient) => {
    const told = notice(1, subject(1));
    const slotAt = instant('2026-12-01T02:00:00Z');
    const { groupId, branchId } = DIGEST;
    const digest = { groupId, branchId, recipientId: PEOPLE.supervisor, slotAt };

    expect(compose({ notices: [told], subjects: [subject(1)], recipient })).toEqual({
      outcome: 'accepted',
      changes: [
        replace({
          ...DIGEST,
          status: 'composed' as const,
          handedTo: [{ recipientId: PEOPLE.supervisor, slotAt }],
        }),
        remove(told, 'handedOver'),
        {
          op: 'insert',
          record: { ...told, recipientId: PEOPLE.supervisor, slotAt, createdAt: instant(NOW) },
        },
        { op: 'wakeDigest', digest: { id: asId('dig_00000000000000000000000001'), ...digest } },
      ],
      result: { composed: true, told: 0, suppressed: 1, moreToTell: false },
    });
  });

  it.each([
    ['the managers where no other supervisor is appointed', [PEOPLE.agent], [PEOPLE.groupManager]],
    ['the other supervisors', [PEOPLE.agent, PEOPLE.supervisor], [PEOPLE.supervisor]],
  ])('tells %s when a supervisor has left', (_, supervisorIds, expected) => {
    const told = notice(1, subject(1), 'overdue');
    const facts = factsAt(NOW, { branch: { ...SHANGHAI, supervisorIds } });

    const decision = compose({ notices: [told], subjects: [subject(1)], recipient: LEFT }, facts);

    const changes = decision.outcome === 'accepted' ? decision.changes : [];
    expect(
      changes.flatMap((change) => (change.op === 'wakeDigest' ? [change.digest.recipientId] : [])),
    ).toEqual(expected);
  });

  it('opened again, it keeps the mails and digests it was told in before', () => {
    const fresh = subject(2);
    const before = asId<'mail'>('mai_01kbqw0000000000000000000m');
    const handedTo = [{ recipientId: PEOPLE.supervisor, slotAt: SLOT }];
    const digest = { ...DIGEST, mailIds: [before], handedTo };

    expect(compose({ digest, notices: [notice(2, fresh)], subjects: [fresh] })).toMatchObject({
      changes: [{ record: { status: 'composed', mailIds: [before, MAIL_ID], handedTo } }, {}, {}],
    });
  });

  it('goes on in a further mail when there is more than one transaction can remove', () => {
    const subjects = Array.from({ length: NOTICES_LOOKED_AT }, (_, index) => subject(index + 1));
    const notices = subjects.map((about, index) => notice(index + 1, about));

    const decision = compose({ notices: notices.toReversed(), subjects });

    const changes = decision.outcome === 'accepted' ? decision.changes : [];
    expect(changes).toHaveLength(82);
    expect(changes[0]).toEqual(replace({ ...DIGEST, mailIds: [MAIL_ID] }));
    expect(changes[1]).toMatchObject({ record: { id: notices[0]?.id } });
    expect(decision).toMatchObject({ result: { told: 80, moreToTell: true } });
  });

  it.each([
    ['unknown', { digest: undefined }, NOW],
    ['alreadyComposed', { digest: { ...DIGEST, status: 'composed' } }, NOW],
    ['early', {}, instant('2026-12-01T00:59:59.999Z')],
  ] as const)('changes nothing when %s', (because, given, now) => {
    const about = subject(1);

    expect(compose({ notices: [notice(1, about)], subjects: [about], ...given }, factsAt(now))).toEqual({
      outcome: 'accepted',
      changes: [],
      result: { composed: false, because },
    });
  });
});
