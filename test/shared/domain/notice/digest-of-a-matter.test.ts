import { describe, expect, it } from 'vitest';
import { decideComposeDigest, type DigestSubject } from '../../../../shared/domain/notice/index.ts';
import type { Branch } from '../../../../shared/domain/records/branch.ts';
import type { Customer } from '../../../../shared/domain/records/dossier.ts';
import type { DigestContent } from '../../../../shared/domain/records/mail.ts';
import type { Digest, Notice } from '../../../../shared/domain/records/notice.ts';
import type { LadderStep, Obligation, ObligationKind } from '../../../../shared/domain/records/obligation.ts';
import { asId, type StaffId } from '../../../../shared/kernel/ids.ts';
import { instant, plusMinutes } from '../../../../shared/kernel/instant.ts';
import { factsAt, NEW_YORK, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { CASE, CasePlay } from '../../../support/case-play.ts';
import { owed } from '../../../support/obligations.ts';
import { member } from '../../../support/staff-members.ts';

/** Thursday 10 December 10:15 in Shanghai. */
const RAISED = '2026-12-10T02:15:00Z';
const FACTS = factsAt('2026-12-10T02:15:20Z');

/** A major complaint with both its clocks. */
function complaint() {
  const play = new CasePlay();
  play.raise(RAISED, { text: '  刹车失灵，\n险些出事故  ', level: 'major' });
  const serviceCase = { ...play.case(), level: 'major' } as const;
  const obligations = play.obligations().filter(({ subject }) => subject.id === CASE);
  const of = (kind: ObligationKind): Obligation => {
    const found = obligations.find((one) => one.kind === kind);
    if (!found) throw new Error(`No ${kind}`);
    return found;
  };
  return { serviceCase, obligations, of, customer: play.play.dossier.customer };
}

function noticeOf(
  number: number,
  obligation: Obligation,
  step: LadderStep,
  recipientId: StaffId,
  branch: Branch = SHANGHAI,
): Notice {
  const { customerId, id: obligationId, kind, dueAt } = obligation;
  return {
    type: 'notice',
    id: asId(`ntc_${String(number).padStart(26, '0')}`),
    version: 1,
    groupId: branch.groupId,
    branchId: branch.id,
    branchName: branch.name,
    recipientId,
    slotAt: instant('2026-12-10T02:15:00Z'),
    step,
    stepAt: instant(RAISED),
    kind,
    obligation: { customerId, obligationId, ...(obligation.ownerId && { ownerId: obligation.ownerId }) },
    dueAt,
    createdAt: instant(RAISED),
  };
}

function compose(
  recipientId: StaffId,
  notices: readonly Notice[],
  subjects: readonly DigestSubject[],
  {
    facts = FACTS,
    ...given
  }: { readonly left?: true; readonly otherBranches?: readonly Branch[]; readonly facts?: typeof FACTS } = {},
) {
  const digest: Digest = {
    type: 'digest',
    id: asId('dig_00000000000000000000000001'),
    groupId: SHANGHAI.groupId,
    branchId: SHANGHAI.id,
    recipientId,
    slotAt: instant('2026-12-10T02:15:00Z'),
    version: 1,
    status: 'waiting',
  };
  const recipient = member(recipientId, given.left ? { status: 'left' } : {});
  const decision = decideComposeDigest({ digest, notices, subjects, recipient, ...given }, facts);
  if (decision.outcome !== 'accepted') throw new Error('Refused');
  const mails = decision.changes.flatMap((change): DigestContent[] =>
    change.op === 'insert' &&
    change.record.type === 'mail' &&
    change.record.content.template === 'noticeDigest'
      ? [change.record.content]
      : [],
  );
  return { ...decision, mails };
}

const reachable: Partial<Customer> = {
  phones: [
    { raw: '021 000', label: 'home', problem: 'invalidNumber' },
    { raw: '138 1234 5678', e164: '+8613812345678', label: 'mobile' },
  ],
};
const car = {
  type: 'vehicle',
  plateNumber: '沪A12345',
  vehicleModel: '朗逸',
} as NonNullable<DigestSubject['vehicle']>;

describe('N-1: a notice is composed from the matter', () => {
  const { serviceCase, obligations, of, customer } = complaint();
  const subjectOf = (kind: ObligationKind, changes: Partial<DigestSubject> = {}): DigestSubject => ({
    obligation: of(kind),
    customer: { ...customer, ...reachable },
    vehicle: car,
    owner: member(PEOPLE.agent),
    serviceCase,
    matterObligations: obligations,
    ...changes,
  });

  it('says what the customer said, whom to call about which car, the nearest deadline and who owns it', () => {
    const report = of('caseReport');
    const told = compose(
      PEOPLE.supervisor,
      [noticeOf(1, report, 'majorMatter', PEOPLE.supervisor)],
      [subjectOf('caseReport')],
    );
    expect(told.mails).toMatchObject([
      {
        lines: [
          {
            step: 'majorMatter',
            branchId: SHANGHAI.id,
            matter: { caseId: CASE, kind: 'complaint', level: 'major', words: '刹车失灵， 险些出事故' },
            phoneNumber: '138 1234 5678',
            plateNumber: '沪A12345',
            vehicleModel: '朗逸',
            deadlines: [
              { kind: 'caseFirstResponse', dueAt: of('caseFirstResponse').dueAt },
              { kind: 'caseReport', dueAt: report.dueAt },
            ],
          },
        ],
      },
    ]);
    expect(of('caseFirstResponse').dueAt < report.dueAt).toBe(true);
  });

  it('tells of one matter in one line, however many of its clocks are told of; of a callback in its own', () => {
    const kinds = ['caseReport', 'caseFirstResponse'] as const;
    const told = compose(
      PEOPLE.agent,
      [
        noticeOf(1, of('caseReport'), 'lastDay', PEOPLE.agent),
        noticeOf(2, of('caseFirstResponse'), 'overdue', PEOPLE.agent),
        noticeOf(3, of('caseReport'), 'callbackSoon', PEOPLE.agent),
      ],
      kinds.map((kind) => subjectOf(kind)),
    );
    expect(told.mails[0]?.lines.map(({ step, kind }) => `${step} ${kind}`).toSorted()).toEqual([
      'callbackSoon caseReport',
      'overdue caseFirstResponse',
    ]);
  });

  it('never tells anybody of a matter about them, and nobody else loses a word of it', () => {
    const hidden = { ...of('caseReport'), hiddenFromId: PEOPLE.supervisor };
    const about = subjectOf('caseReport', {
      obligation: hidden,
      serviceCase: { ...serviceCase, aboutStaffId: PEOPLE.supervisor },
    });
    const tell = (to: StaffId) => compose(to, [noticeOf(1, hidden, 'majorMatter', to)], [about]);
    expect(tell(PEOPLE.supervisor).mails).toEqual([]);
    expect(tell(PEOPLE.groupManager).mails).toMatchObject([{ lines: [{ matter: { kind: 'complaint' } }] }]);
  });

  it('gives no number of a customer who is not to be called', () => {
    const silent = { doNotCall: { since: instant(RAISED), scope: 'everything' } } as const;
    const told = compose(
      PEOPLE.supervisor,
      [noticeOf(1, of('caseReport'), 'majorMatter', PEOPLE.supervisor)],
      [subjectOf('caseReport', { customer: { ...customer, ...reachable, ...silent } })],
    );
    expect(told.mails[0]?.lines[0]).not.toHaveProperty('phoneNumber');
  });

  it('keeps the beginning of a long text', () => {
    const text = '龑'.repeat(300);
    const told = compose(
      PEOPLE.supervisor,
      [noticeOf(1, of('caseReport'), 'majorMatter', PEOPLE.supervisor)],
      [subjectOf('caseReport', { serviceCase: { ...serviceCase, text } })],
    );
    expect(told.mails[0]?.lines[0]?.matter?.words).toBe(`${'龑'.repeat(200)}…`);
  });
});

describe('where rows lead', () => {
  it.each([
    [
      'to the client the branch or group has set',
      { clientUrl: 'https://crm.example' },
      'https://crm.example',
    ],
    ['to nowhere of its own otherwise', {}, undefined],
  ])('is %s', (_, notices, expected) => {
    const { of, customer } = complaint();
    const report = of('caseReport');
    const told = compose(
      PEOPLE.supervisor,
      [noticeOf(1, report, 'majorMatter', PEOPLE.supervisor)],
      [{ obligation: report, customer }],
      { facts: factsAt(FACTS.now, { settings: { notices } }) },
    );
    expect(told.mails[0]?.clientUrl).toBe(expected);
  });
});

describe('N-8: one digest for all branches', () => {
  const { customer } = complaint();
  const inShanghai = owed('firstFollowUp', '2026-12-01T02:00:00Z', FACTS);
  const inQueens: Obligation = {
    ...owed('firstFollowUp', '2026-12-01T02:00:00Z', factsAt(FACTS.now, { branch: NEW_YORK })),
    id: asId('obl_00000000000000000000000009'),
    dueAt: plusMinutes(inShanghai.dueAt, -60),
  };
  const subjects = [inShanghai, inQueens].map((obligation) => ({ obligation, customer }));
  const both = (to: StaffId, step: LadderStep) => [
    noticeOf(1, inShanghai, step, to),
    noticeOf(2, inQueens, step, to, NEW_YORK),
  ];

  it('a group manager gets one mail, which says of each row which branch it is of', () => {
    const told = compose(PEOPLE.groupManager, both(PEOPLE.groupManager, 'escalation'), subjects, {
      otherBranches: [NEW_YORK],
    });
    expect(told.mails).toHaveLength(1);
    expect(told.mails[0]?.lines.map(({ branchId, branchName }) => [branchId, branchName])).toEqual([
      [NEW_YORK.id, NEW_YORK.name],
      [SHANGHAI.id, SHANGHAI.name],
    ]);
  });

  it('of one who has left, the people of each branch are told instead', () => {
    const ofQueens = { ...NEW_YORK, supervisorIds: [PEOPLE.otherAgent] };
    const told = compose(PEOPLE.groupManager, both(PEOPLE.groupManager, 'overdue'), subjects, {
      left: true,
      otherBranches: [ofQueens],
    });
    const woken = told.changes.flatMap((change) =>
      change.op === 'wakeDigest' ? [[change.digest.branchId, change.digest.recipientId]] : [],
    );
    expect(woken).toEqual([
      [SHANGHAI.id, PEOPLE.supervisor],
      [NEW_YORK.id, PEOPLE.otherAgent],
    ]);
  });
});
