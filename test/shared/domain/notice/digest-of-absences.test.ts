import { describe, expect, it } from 'vitest';
import type { Absence } from '../../../../shared/domain/records/absence.ts';
import type { AbsenceNotice, AnyNotice, Digest, Notice } from '../../../../shared/domain/records/notice.ts';
import { decideComposeDigest, type DigestSubject } from '../../../../shared/domain/notice/index.ts';
import { remove, replace } from '../../../../shared/domain/records/change.ts';
import { asId, type StaffId } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { absence, branchWith } from '../../../support/absences.ts';
import { factsAt, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { customerOf, firstFollowUpOwed } from '../../../support/dossiers.ts';
import { member } from '../../../support/staff-members.ts';

const NOW = '2026-12-01T01:00:10Z';
const SLOT = instant('2026-12-01T01:00:00Z');
const AWAY = absence(1, '2026-12-01', '2026-12-04', { deputyId: PEOPLE.otherAgent });

function digestOf(recipientId: StaffId): Digest {
  return {
    type: 'digest',
    id: asId('dig_01kbqw0000000000000000000d'),
    groupId: SHANGHAI.groupId,
    branchId: SHANGHAI.id,
    recipientId,
    slotAt: SLOT,
    version: 1,
    status: 'waiting',
  };
}

function compose(recipientId: StaffId, notices: readonly AnyNotice[], absences: readonly Absence[]) {
  return decideComposeDigest(
    {
      digest: digestOf(recipientId),
      notices,
      subjects: [subject()],
      absentStaff: [member(PEOPLE.agent)],
      recipient: member(recipientId),
    },
    factsAt(NOW, { branch: { ...branchWith(...absences), followUpAgentIds: [PEOPLE.agent] } }),
  );
}

function subject(): DigestSubject {
  const facts = factsAt('2026-11-24T09:00:00Z');
  return { obligation: firstFollowUpOwed(facts), customer: customerOf(facts) };
}

function notice(recipientId: StaffId, step: Notice['step'] = 'lastDay'): Notice {
  const { id: obligationId, customerId, kind, dueAt } = subject().obligation;
  return {
    type: 'notice',
    id: asId('ntc_01kbqw0000000000000000000n'),
    version: 1,
    groupId: SHANGHAI.groupId,
    branchId: SHANGHAI.id,
    branchName: '浦东店',
    recipientId,
    slotAt: SLOT,
    step,
    stepAt: instant('2026-11-30T16:00:00Z'),
    kind,
    obligation: { customerId, obligationId, ownerId: PEOPLE.agent },
    dueAt,
    createdAt: instant('2026-11-30T15:59:00Z'),
  };
}

function absenceNotice(number: number, tasks: number): AbsenceNotice {
  return {
    type: 'absenceNotice',
    id: asId(`ntc_${String(number).padStart(26, '0')}`),
    version: 1,
    groupId: SHANGHAI.groupId,
    branchId: SHANGHAI.id,
    branchName: '浦东店',
    recipientId: PEOPLE.supervisor,
    slotAt: SLOT,
    absence: { absenceId: AWAY.id, agentId: PEOPLE.agent, endsAt: AWAY.endsAt },
    timeZone: SHANGHAI.timeZone,
    uncovered: { tasks, dueMeanwhile: 0, firstDueAt: instant('2026-12-05T16:00:00Z') },
    createdAt: instant(`2026-11-30T1${number}:00:00Z`),
  };
}

/** Composed, and part of it told in another digest. */
const handedTo = (recipientId: StaffId) => ({
  status: 'composed',
  handedTo: [{ recipientId, slotAt: instant('2026-12-01T02:00:00Z') }],
});

describe('what was queued for an owner', () => {
  it('who became absent is told to the deputy', () => {
    const queued = notice(PEOPLE.agent);
    const decision = compose(PEOPLE.agent, [queued], [AWAY]);

    const slotAt = instant('2026-12-01T02:00:00Z');
    const { stepAt, dueAt } = queued;
    expect(decision.outcome === 'accepted' && decision.changes).toEqual([
      replace({ ...digestOf(PEOPLE.agent), ...handedTo(PEOPLE.otherAgent) } as Digest),
      remove(queued, 'handedOver'),
      expect.objectContaining({
        op: 'insert',
        record: expect.objectContaining({
          type: 'notice',
          recipientId: PEOPLE.otherAgent,
          slotAt,
          step: 'lastDay',
          stepAt,
          dueAt,
          obligation: expect.objectContaining(queued.obligation),
        }),
      }),
      { op: 'wakeDigest', digest: expect.objectContaining({ recipientId: PEOPLE.otherAgent, slotAt }) },
    ]);
  });

  it('who became absent without a deputy is told to the supervisors', () => {
    const { deputyId: _, ...alone } = AWAY;

    expect(compose(PEOPLE.agent, [notice(PEOPLE.agent)], [alone])).toMatchObject({
      changes: [
        { record: handedTo(PEOPLE.supervisor) },
        { op: 'remove', fate: 'handedOver' },
        { record: { recipientId: PEOPLE.supervisor } },
        {},
      ],
    });
  });

  it('who is back is told to the owner, not to the deputy of before', () => {
    const ended = { ...AWAY, endedEarlyAt: instant('2026-12-01T00:30:00Z') };

    expect(compose(PEOPLE.otherAgent, [notice(PEOPLE.otherAgent)], [ended])).toMatchObject({
      changes: [
        { record: handedTo(PEOPLE.agent) },
        { op: 'remove', fate: 'handedOver' },
        { record: { recipientId: PEOPLE.agent } },
        {},
      ],
    });
  });

  it('and is told to the deputy already stays there', () => {
    expect(compose(PEOPLE.otherAgent, [notice(PEOPLE.otherAgent)], [AWAY])).toMatchObject({
      result: { told: 1, suppressed: 0 },
    });
  });

  it('and speaks to supervisors is not handed over', () => {
    expect(compose(PEOPLE.supervisor, [notice(PEOPLE.supervisor, 'overdue')], [AWAY])).toMatchObject({
      result: { told: 1, suppressed: 0 },
    });
  });

  it('is handed over in as many transactions as it takes', () => {
    const { deputyId: _, ...alone } = AWAY;
    const queued = Array.from({ length: 30 }, (__, number) => ({
      ...notice(PEOPLE.agent),
      id: asId<'notice'>(`ntc_${String(number).padStart(26, '0')}`),
    }));
    const decision = compose(PEOPLE.agent, queued, [alone]);

    expect(decision).toMatchObject({ result: { suppressed: 26, moreToTell: true } });
    expect(decision.outcome === 'accepted' && decision.changes.length).toBeLessThan(90);
    expect(decision.outcome === 'accepted' && decision.changes[0]).toMatchObject({
      record: { status: 'waiting', handedTo: [{ recipientId: PEOPLE.supervisor }] },
    });
  });
});

describe('what a digest tells of absences', () => {
  const { deputyId: _, ...ALONE } = AWAY;

  it('is one line for each, by its newest notice', () => {
    const decision = compose(PEOPLE.supervisor, [absenceNotice(1, 3), absenceNotice(2, 5)], [ALONE]);

    const mail = decision.outcome === 'accepted' ? decision.changes.at(-1) : undefined;
    expect(mail).toMatchObject({
      record: {
        type: 'mail',
        content: {
          lines: [],
          absences: [
            {
              absenceId: AWAY.id,
              agentName: '刘洋',
              branchName: '浦东店',
              timeZone: SHANGHAI.timeZone,
              endsAt: AWAY.endsAt,
              tasks: 5,
              dueMeanwhile: 0,
              firstDueAt: instant('2026-12-05T16:00:00Z'),
            },
          ],
        },
      },
    });
    expect(decision).toMatchObject({ result: { told: 2, suppressed: 0 } });
  });

  it('is left out once a deputy is named', () => {
    const queued = absenceNotice(1, 3);

    expect(compose(PEOPLE.supervisor, [queued], [AWAY])).toEqual({
      outcome: 'accepted',
      changes: [replace({ ...digestOf(PEOPLE.supervisor), status: 'composed' }), remove(queued, 'covered')],
      result: { composed: true, told: 0, suppressed: 1, moreToTell: false },
    });
  });
});
