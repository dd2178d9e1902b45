import { describe, expect, it } from 'vitest';
import { decideObligationStep, recipientsOf } from '../../../../shared/domain/notice/index.ts';
import type { Digest, Notice } from '../../../../shared/domain/records/notice.ts';
import {
  LADDER_STEPS,
  type LadderStep,
  type Obligation,
  type OpenObligation,
  reminderIn,
  REMINDERS,
} from '../../../../shared/domain/records/obligation.ts';
import {
  meetObligation,
  withAnotherAgent,
  withReminder,
  withTimedReminder,
} from '../../../../shared/domain/obligation/index.ts';
import { insert, type RecordChange, replace } from '../../../../shared/domain/records/change.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant, type Instant, plusMinutes } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { absence, branchWith } from '../../../support/absences.ts';
import { factsAt, HARMONY, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { dossierWith, firstFollowUpOwed } from '../../../support/dossiers.ts';
import { everyLead, everyReminder } from '../../../support/obligations.ts';

/** The whole window, so that its ladder has every step. */
const NOON = instant('2026-12-21T04:00:00Z');
const CLOSED = ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01'].map((on) => ({
  on: localDate(on),
  kind: 'closed' as const,
  name: 'rebuilding',
}));

/** Reminders an hour apart, one of each kind. */
const REMINDED_AT = everyReminder((_, index) => plusMinutes(instant('2026-11-28T06:30:00Z'), 60 * index));

/** A quarter of an hour before each of those with a time of their own. */
const LED_AT = {
  promisedReplySoon: plusMinutes(REMINDED_AT.promisedReply, -15),
  callbackSoon: plusMinutes(REMINDED_AT.callback, -15),
};

const FIRST_OWED: Obligation = firstFollowUpOwed(
  factsAt('2026-11-24T09:00:00Z', { calendarOverrides: CLOSED }),
);

const WITH_REMINDERS = REMINDERS.reduce<Obligation>(
  (owed, reminder) =>
    reminder === 'nextAttempt'
      ? withReminder(owed, reminder, REMINDED_AT[reminder])
      : withTimedReminder(owed, reminder, REMINDED_AT[reminder], factsAt('2026-11-24T09:00:00Z')),
  FIRST_OWED,
) as OpenObligation;

const OWED = withAnotherAgent(WITH_REMINDERS, instant('2026-11-24T08:00:00Z')) as OpenObligation;

/** All steps except one tell one person here. Several are told of a major matter. */
type SingleStep = Exclude<LadderStep, 'majorMatter'>;
const SINGLE_STEPS = LADDER_STEPS.filter((step): step is SingleStep => step !== 'majorMatter');

/** Who is told at a step fired in time, and when. */
const LADDER = {
  noOpenDay: { recipientId: PEOPLE.supervisor, slotAt: instant('2026-11-25T01:00:00Z') },
  ...everyLead((lead) => ({ recipientId: PEOPLE.agent, slotAt: LED_AT[lead] })),
  anotherAgent: { recipientId: PEOPLE.supervisor, slotAt: instant('2026-11-24T09:00:00Z') },
  opening: { recipientId: PEOPLE.agent, slotAt: instant('2026-11-27T01:00:00Z') },
  ...everyReminder((reminder) => ({
    recipientId: PEOPLE.agent,
    slotAt: REMINDED_AT[reminder],
  })),
  lastDay: { recipientId: PEOPLE.agent, slotAt: instant('2026-12-01T01:00:00Z') },
  overdue: { recipientId: PEOPLE.supervisor, slotAt: instant('2026-12-02T01:00:00Z') },
  escalation: { recipientId: PEOPLE.groupManager, slotAt: instant('2026-12-03T01:00:00Z') },
} satisfies Record<SingleStep, Pick<Digest, 'recipientId' | 'slotAt'>>;

/** The obligation when that step is next. */
function before(step: LadderStep): OpenObligation {
  const from = OWED.pendingSteps.findIndex((pending) => pending.step === step);
  return { ...OWED, pendingSteps: OWED.pendingSteps.slice(from) };
}

function fireAt(step: LadderStep): Instant {
  const pending = OWED.pendingSteps.find((candidate) => candidate.step === step);
  if (!pending) throw new Error(`No step ${step}`);
  return pending.fireAt;
}

function fire(obligation: Obligation, step: LadderStep, now: Instant, changes = {}) {
  const facts = factsAt(now);
  const firing = { obligationId: obligation.id, generation: OWED.generation, step, ...changes };
  return decideObligationStep(dossierWith(facts, obligation), firing, facts);
}

describe.each(SINGLE_STEPS)('the step %s', (step) => {
  it('comes off the ladder and tells those it concerns', () => {
    const obligation = before(step);

    const decision = fire(obligation, step, fireAt(step));

    const digest = { groupId: HARMONY.id, branchId: SHANGHAI.id, ...LADDER[step] };
    const notice: Notice = {
      type: 'notice',
      id: asId('ntc_00000000000000000000000001'),
      version: 1,
      ...digest,
      branchName: '浦东店',
      step,
      stepAt: fireAt(reminderIn(step) ?? step),
      kind: 'firstFollowUp',
      obligation: {
        customerId: obligation.customerId,
        obligationId: obligation.id,
        ownerId: PEOPLE.agent,
        ...(obligation.visitId && { visitId: obligation.visitId }),
      },
      dueAt: instant('2026-12-01T16:00:00Z'),
      createdAt: fireAt(step),
    };
    const changes: readonly RecordChange[] = [
      replace({
        ...obligation,
        ...((step === 'overdue' || step === 'escalation') && { breach: { onDuty: PEOPLE.agent } }),
        pendingSteps: obligation.pendingSteps.slice(1),
      }),
      insert(notice),
      { op: 'wakeDigest', digest: { id: asId('dig_00000000000000000000000001'), ...digest } },
    ];
    expect(decision).toEqual({
      outcome: 'accepted',
      changes,
      result: { applied: true, told: [LADDER[step].recipientId] },
    });
  });

  it.each([
    ['closed', 'met meanwhile', (obligation: OpenObligation) => met(obligation), {}],
    ['stale', 'armed before the last change', (obligation: OpenObligation) => obligation, { generation: 1 }],
    [
      'alreadyApplied',
      'fired twice',
      (obligation: OpenObligation) => ({ ...obligation, pendingSteps: obligation.pendingSteps.slice(1) }),
      {},
    ],
    ['unknown', 'of no obligation', (obligation: OpenObligation) => obligation, { obligationId: 'obl_x' }],
  ] as const)('changes nothing when %s: %s', (because, _, meanwhile, changes) => {
    const now = plusMinutes(fireAt(step), 30);

    expect(fire(meanwhile(before(step)), step, now, changes)).toEqual({
      outcome: 'accepted',
      changes: [],
      result: { applied: false, because },
    });
  });

  it('never comes before its time', () => {
    const early = instant(new Date(Date.parse(fireAt(step)) - 1).toISOString());

    expect(fire(before(step), step, early)).toEqual({
      outcome: 'accepted',
      changes: [],
      result: { applied: false, because: 'early' },
    });
  });
});

function met(obligation: OpenObligation): Obligation {
  const proof = { type: 'call', id: 'cal_1' } as const;
  const at = instant('2026-11-28T02:05:00Z');
  return meetObligation(obligation, { at, proof, doneBy: PEOPLE.agent }, { branch: SHANGHAI });
}

describe('who is told', () => {
  const group = HARMONY;
  const two = { ...SHANGHAI, supervisorIds: [PEOPLE.supervisor, PEOPLE.otherAgent] };
  const left = { ...SHANGHAI, followUpAgentIds: [PEOPLE.otherAgent] };
  const bare = { ...SHANGHAI, supervisorIds: [] };
  const supervised = { ...bare, followUpAgentIds: [], supervisorIds: [PEOPLE.supervisor] };
  it.each([
    ['every supervisor', 'overdue', PEOPLE.agent, two, group, two.supervisorIds],
    ['supervisors while nobody owns it', 'opening', undefined, SHANGHAI, group, [PEOPLE.supervisor]],
    [
      'supervisors once the owner is no longer appointed',
      'lastDay',
      PEOPLE.agent,
      left,
      group,
      [PEOPLE.supervisor],
    ],
    ['a supervisor who owns it', 'callback', PEOPLE.supervisor, supervised, group, [PEOPLE.supervisor]],
    [
      'group managers of a branch without supervisors',
      'overdue',
      PEOPLE.agent,
      bare,
      group,
      [PEOPLE.groupManager],
    ],
    [
      'supervisors of a group without managers',
      'escalation',
      PEOPLE.agent,
      SHANGHAI,
      { ...group, managerIds: [] },
      [PEOPLE.supervisor],
    ],
    [
      'N-1: owner, supervisors and group managers of a major matter',
      'majorMatter',
      PEOPLE.agent,
      SHANGHAI,
      group,
      [PEOPLE.agent, PEOPLE.supervisor, PEOPLE.groupManager],
    ],
    ['a group manager who owns it', 'opening', PEOPLE.groupManager, SHANGHAI, group, [PEOPLE.groupManager]],
    ['nobody where nobody is appointed', 'overdue', undefined, bare, { ...group, managerIds: [] }, []],
  ] as const)('%s', (_, step, ownerId, branch, ofGroup, told) => {
    expect(recipientsOf(step, ownerId ? { ownerId } : {}, { group: ofGroup, branch, now: NOON })).toEqual(
      told,
    );
  });

  it('N-1: the owner or deputy beside the supervisors when a deadline by the clock is missed', () => {
    const subject = { type: 'case', id: 'cas_00000000000000000000000001' } as const;
    const missed = { kind: 'caseFirstResponse', ownerId: PEOPLE.agent, subject } as const;
    const at = '2026-12-10T03:00:00Z';
    const deputyId = PEOPLE.otherAgent;
    const away = branchWith(absence(1, '2026-12-09', '2026-12-11', { deputyId }));
    expect([
      recipientsOf('overdue', missed, factsAt(at)),
      recipientsOf('overdue', missed, factsAt(at, { branch: away })),
      recipientsOf('overdue', { ...missed, hiddenFromId: PEOPLE.agent }, factsAt(at)),
      recipientsOf('overdue', { ...missed, kind: 'caseReport' }, factsAt(at)),
    ]).toEqual([
      [PEOPLE.agent, PEOPLE.supervisor],
      [deputyId, PEOPLE.supervisor],
      [PEOPLE.supervisor],
      [PEOPLE.supervisor],
    ]);
  });

  it('the owner of a matter, whatever he is appointed as', () => {
    const subject = { type: 'case', id: 'cas_00000000000000000000000001' } as const;
    const facts = factsAt('2026-12-10T03:00:00Z');
    expect(recipientsOf('lastDay', { ownerId: PEOPLE.advisor, subject }, facts)).toEqual([PEOPLE.advisor]);
    expect(recipientsOf('lastDay', { ownerId: PEOPLE.advisor }, facts)).toEqual([PEOPLE.supervisor]);
  });

  it.each([
    ['overdue', PEOPLE.supervisor, [PEOPLE.groupManager]],
    ['majorMatter', PEOPLE.supervisor, [PEOPLE.groupManager]],
    ['escalation', PEOPLE.groupManager, [PEOPLE.supervisor]],
  ] as const)('never tell of a matter whom it complains about: %s', (step, hiddenFromId, told) => {
    expect(recipientsOf(step, { hiddenFromId }, { group: HARMONY, branch: SHANGHAI, now: NOON })).toEqual(
      told,
    );
  });
});

describe('who was on duty when it fell due', () => {
  const lastDays = ['2026-11-30', '2026-12-01'] as const;

  it.each([
    [
      'the deputy of those days',
      [absence(1, ...lastDays, { deputyId: PEOPLE.otherAgent })],
      PEOPLE.otherAgent,
    ],
    ['the supervisors where nobody stood in', [absence(1, ...lastDays)], 'supervisors'],
    [
      'the owner whose absence began at that very instant',
      [absence(1, '2026-12-02', '2026-12-04')],
      PEOPLE.agent,
    ],
  ] as const)('is kept, however late it is told: %s', (_, absences, expected) => {
    const facts = factsAt('2026-12-03T04:00:00Z', { branch: branchWith(...absences) });
    const obligation = before('overdue');
    const firing = { obligationId: obligation.id, generation: OWED.generation, step: 'overdue' };

    const decision = decideObligationStep(dossierWith(facts, obligation), firing, facts);

    expect(decision).toMatchObject({ changes: [{ record: { breach: { onDuty: expected } } }, {}, {}] });
  });
});
