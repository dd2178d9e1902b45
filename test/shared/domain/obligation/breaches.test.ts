import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  decideAnswerCase,
  decideHandOverCase,
  decideMergeCase,
  decideReopenCase,
  decideReportCase,
  decideSolveCase,
  decideStudyCase,
  decideWithdrawCase,
} from '../../../../shared/domain/case/index.ts';
import {
  decideCancelFollowUp,
  decideChangeVehicle,
  decideReassignFollowUp,
} from '../../../../shared/domain/follow-up/index.ts';
import { decideObligationStep } from '../../../../shared/domain/notice/index.ts';
import { breachInWords, breachOf } from '../../../../shared/domain/obligation/index.ts';
import { forget } from '../../../../shared/domain/privacy/index.ts';
import { CALL_OUTCOMES } from '../../../../shared/domain/records/call-outcomes.ts';
import type { Decision } from '../../../../shared/domain/records/decision.ts';
import type { Obligation } from '../../../../shared/domain/records/obligation.ts';
import type { RecordChange } from '../../../../shared/domain/records/change.ts';
import { decideRecordDelivery, decideRegisterIntake } from '../../../../shared/domain/visit/index.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { type Instant, instant, plusMinutes } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { actingAs, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { CASE, caseId, CasePlay } from '../../../support/case-play.ts';
import { callOf, CUSTOMER, DossierPlay, first, oneCarDelivered } from '../../../support/dossier-play.ts';
import { SlowBreaches, type StandIn } from '../../../support/slow-breaches.ts';
import { STAFF } from '../../../support/staff-members.ts';

const SUPERVISOR = { actor: actingAs('supervisor') };

/** F-1: due at 2026-12-01T16:00Z. */
const DAYS_LATE = '2026-12-04T02:00:00Z';
const BREACHED = { breach: { onDuty: PEOPLE.agent } };

describe('S-2: a follow-up whose window had closed has breached, also when it ends with', () => {
  it.each<[string, (play: DossierPlay) => void]>([
    ['a talk', (play) => play.call(DAYS_LATE, 'completed')],
    ['a refusal', (play) => play.call(DAYS_LATE, 'refused')],
    ['a wish not to be called', (play) => play.call(DAYS_LATE, 'doNotCall')],
    ['the sale of the car', (play) => play.call(DAYS_LATE, 'vehicleSold')],
    ['a visit', (play) => play.intake(DAYS_LATE)],
    [
      'the car marked as sold',
      (play) =>
        play.grant(
          decideChangeVehicle(
            play.dossier,
            { vehicleId: first('vehicle'), patch: { status: 'sold' } },
            play.facts(DAYS_LATE, SUPERVISOR),
          ),
        ),
    ],
    [
      'the word of a supervisor',
      (play) =>
        play.grant(
          decideCancelFollowUp(
            play.dossier,
            { followUpId: first('followUp'), reason: 'car of our own' },
            play.facts(DAYS_LATE, SUPERVISOR),
          ),
        ),
    ],
  ])('%s', (_, end) => {
    const play = oneCarDelivered();
    end(play);
    expect(play.owed()).toMatchObject(BREACHED);
    expect(play.owed().status).not.toBe('open');
    expect(breachOf(play.owed(), instant('2027-01-01T00:00:00Z'))).toEqual({
      onDuty: PEOPLE.agent,
      at: '2026-12-01T16:00:00.000Z',
      untilAt: '2026-12-04T02:00:00.000Z',
      lateMinutes: 58 * 60,
    });
  });

  it('and stays when the talk is taken back and the customer is forgotten', () => {
    const play = oneCarDelivered();
    play.call(DAYS_LATE, 'completed');
    play.void('2026-12-05T02:00:00Z');
    expect(play.owed()).toMatchObject({ status: 'open', ...BREACHED });
    const now = instant('2026-12-06T02:00:00Z');
    expect(forget(play.owed(), { now, branch: SHANGHAI })).toMatchObject({
      status: 'cancelled',
      ...BREACHED,
    });
  });

  it('but not with what was done in time and entered later, until that is taken back', () => {
    const play = oneCarDelivered();
    const inTime = callOf('2026-12-01T02:00:00Z', 'completed');
    play.grant(play.decideRecord(DAYS_LATE, inTime));
    expect(breachOf(play.owed(), instant(DAYS_LATE))).toBeUndefined();
    play.void('2026-12-05T02:00:00Z');
    expect(play.owed()).toMatchObject({ status: 'open', ...BREACHED });
  });

  it('and the one on duty stays named when another agent takes it over', () => {
    const play = oneCarDelivered();
    const command = { followUpId: first('followUp'), agentId: PEOPLE.otherAgent };
    play.grant(decideReassignFollowUp(play.dossier, command, STAFF, play.facts(DAYS_LATE, SUPERVISOR)));
    expect(play.owed()).toMatchObject({ ownerId: PEOPLE.otherAgent, ...BREACHED });
  });
});

describe('S-2: a report that was overdue has breached, also when the matter goes on with', () => {
  it.each<[string, (play: CasePlay) => void]>([
    [
      'a solution',
      (play) => {
        play.step('2026-11-30T01:00:00Z', decideStudyCase, { customerTold: true }, SUPERVISOR);
        play.step('2026-11-30T02:00:00Z', decideSolveCase, { solution: 'new pads' });
      },
    ],
    [
      'the report itself',
      (play) => play.step('2026-11-30T02:00:00Z', decideReportCase, { tried: 'pads', asked: 'discs?' }),
    ],
    [
      'a withdrawal',
      (play) => play.step('2026-11-30T02:00:00Z', decideWithdrawCase, { reason: 'x' }, SUPERVISOR),
    ],
    [
      'a merger',
      (play) => {
        play.raise('2026-11-30T01:00:00Z');
        play.step('2026-11-30T02:00:00Z', decideMergeCase, { intoCaseId: caseId(2) }, SUPERVISOR);
      },
    ],
  ])('%s', (_, goOn) => {
    const play = new CasePlay();
    play.raise('2026-11-24T02:00:00Z');
    goOn(play);
    const [report] = play.play.dossier.obligations.filter(({ kind }) => kind === 'caseReport');
    expect(report).toMatchObject(BREACHED);
    // A case that takes another over owes what that one owed.
    expect(report?.status === 'open' && report.subject.id === CASE).toBe(false);
  });
});

describe('in words, a breach', () => {
  test.each([
    ['completed', 'Its time passed while it was undone; it was done, 2 days 10 hours late.'],
    ['refused', 'Its time passed while it was undone; it was called off, 2 days 10 hours late.'],
  ] as const)('that ended as %s', (outcome, words) => {
    const play = oneCarDelivered();
    play.call(DAYS_LATE, outcome);
    expect(breachInWords(play.owed(), instant('2027-01-01T00:00:00Z'), 'en')).toBe(words);
  });

  test.each([
    ['2026-12-01T15:59:59Z', undefined],
    ['2026-12-01T16:00:00Z', '截止时尚未完成，至今仍未完成，逾期 0 分钟。'],
    ['2026-12-02T17:01:00Z', '截止时尚未完成，至今仍未完成，逾期 1 天 1 小时。'],
  ])('that goes on at %s', (now, words) => {
    expect(breachInWords(oneCarDelivered().owed(), instant(now), 'zh-CN')).toBe(words);
  });
});

/** Something entered at the branch. `pick` chooses what it is about, `hoursAgo` how late it is entered. */
interface Move {
  readonly deed: (typeof DEEDS)[number];
  readonly outcome: (typeof CALL_OUTCOMES)[number];
  readonly pick: number;
  readonly hours: number;
  readonly hoursAgo: number;
}

const DEEDS = [
  'intake',
  'delivery',
  'call',
  'call',
  'call',
  'void',
  'cancel',
  'sold',
  'reassign',
  'timer',
  'timer',
  'answer',
  'solve',
  'report',
  'withdraw',
  'merge',
  'reopen',
  'handOver',
] as const;

const moves = fc.array(
  fc.record<Move>({
    deed: fc.constantFrom(...DEEDS),
    outcome: fc.constantFrom(...CALL_OUTCOMES, 'completed', 'completedWithIssue'),
    pick: fc.nat(11),
    hours: fc.integer({ min: 0, max: 72 }),
    hoursAgo: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
  }),
  { minLength: 10, maxLength: 35, size: 'max' },
);

/** The agent is away for a week, with a deputy. */
const AWAY: StandIn = {
  agentId: PEOPLE.agent,
  deputyId: PEOPLE.otherAgent,
  startsAt: instant('2026-12-27T16:00:00Z'),
  endsAt: instant('2027-01-03T16:00:00Z'),
};
const BRANCH = {
  ...SHANGHAI,
  absences: [
    {
      ...AWAY,
      id: asId<'absence'>('abs_00000000000000000000000001'),
      startsOn: localDate('2026-12-28'),
      endsOn: localDate('2027-01-03'),
      assignedBy: PEOPLE.supervisor,
      assignedAt: instant('2026-12-01T02:00:00Z'),
    },
  ],
};

describe('for any history', () => {
  it('the breaches are those of a slow reckoner that only looks at windows and deeds', () => {
    let breaches = 0;
    fc.assert(
      fc.property(moves, (life) => {
        const play = new DossierPlay(
          { branch: BRANCH },
          { ...CUSTOMER, vehicles: [...CUSTOMER.vehicles, {}] },
        );
        const reckoner = new SlowBreaches();
        let now = instant('2026-12-20T01:20:00Z');
        for (const move of life) {
          now = plusMinutes(now, move.hours * 60);
          const deedAt = move.deed === 'call' ? plusMinutes(now, -60 * move.hoursAgo) : now;
          enter(play, reckoner, decide(play, move, deedAt, now), deedAt, now);
        }
        for (const owed of play.dossier.obligations) passTime(play, reckoner, owed, now);

        const found = play.dossier.obligations.flatMap((obligation) => {
          const breach = breachOf(obligation, now);
          return breach ? [[obligation.id, breach.onDuty] as const] : [];
        });
        const reckoned = reckoner.breaches(now, [AWAY]);
        expect(new Map<string, unknown>(found)).toEqual(reckoned);
        breaches += reckoned.size;
      }),
      { numRuns: 120 },
    );
    expect(breaches).toBeGreaterThan(50);
  });
});

function enter(
  play: DossierPlay,
  reckoner: SlowBreaches,
  decision: Entered | undefined,
  deedAt: Instant,
  now: Instant,
): void {
  if (decision?.outcome !== 'accepted') return;
  const before = play.dossier;
  play.grant(decision);
  reckoner.see(before, play.dossier, deedAt, now);
}

/** The sweep takes every step that is past. */
function passTime(play: DossierPlay, reckoner: SlowBreaches, { id }: Obligation, now: Instant): void {
  for (;;) {
    const decision = due(play, id, now);
    if (!decision || decision.outcome === 'refused' || decision.changes.length === 0) return;
    enter(play, reckoner, withoutNotices(decision), now, now);
  }
}

function due(play: DossierPlay, id: string | undefined, now: Instant): Entered | undefined {
  const owed = play.dossier.obligations.find((one) => one.id === id);
  const [step] = owed?.pendingSteps ?? [];
  if (!owed || !step) return undefined;
  const firing = { obligationId: owed.id, generation: owed.generation, step: step.step };
  return decideObligationStep(play.dossier, firing, play.facts(now));
}

type Entered = Decision<RecordChange, unknown, { readonly code: string }>;

/** A dossier is kept without the notices that its duties bring. */
function withoutNotices(decision: Extract<Entered, { readonly outcome: 'accepted' }>): Entered {
  const changes = decision.changes.filter(
    (change) => change.op === 'replace' && change.record.type === 'obligation',
  );
  return { ...decision, changes };
}

function decide(play: DossierPlay, move: Move, deedAt: Instant, now: Instant): Entered | undefined {
  const { deed, outcome, pick, hours } = move;
  const { dossier } = play;
  const facts = play.facts(now, SUPERVISOR);
  const vehicleId = one(dossier.vehicles, pick)?.id ?? first('vehicle');
  const followUpId = one(dossier.followUps, pick)?.id ?? first('followUp');
  const found = one(dossier.cases, pick)?.id ?? CASE;
  switch (deed) {
    case 'intake':
      return decideRegisterIntake(dossier, { vehicleId, intakeDoneAt: now, workItems: [] }, [], facts);
    case 'delivery': {
      const visitId = one(dossier.visits, pick)?.id ?? first('visit');
      return decideRecordDelivery(dossier, { visitId, deliveredAt: now, workDone: [] }, facts);
    }
    case 'call':
      return play.decideRecord(
        now,
        callOf(deedAt, outcome, {
          followUpIds: dossier.followUps.filter((_, index) => (index + pick) % 3 > 0).map(({ id }) => id),
          caseIds: dossier.cases.filter((_, index) => (index + pick) % 2 > 0).map(({ id }) => id),
          repeatedTopicsReason: 'asked for',
          ...(outcome === 'callbackAgreed' && { callbackAt: plusMinutes(now, (hours + 1) * 60) }),
        }),
        SUPERVISOR,
      );
    case 'void': {
      const call = one(play.kept.calls, pick);
      return call && play.decideVoid(now, call.id);
    }
    case 'cancel':
      return decideCancelFollowUp(dossier, { followUpId, reason: 'x' }, facts);
    case 'sold':
      return decideChangeVehicle(dossier, { vehicleId, patch: { status: 'sold' } }, facts);
    case 'reassign': {
      const agentId = pick % 2 === 0 ? PEOPLE.agent : PEOPLE.otherAgent;
      return decideReassignFollowUp(dossier, { followUpId, agentId }, STAFF, facts);
    }
    case 'timer': {
      const decision = due(play, one(dossier.obligations, pick)?.id, now);
      return decision?.outcome === 'accepted' ? withoutNotices(decision) : undefined;
    }
    case 'answer':
      return decideAnswerCase(dossier, { caseId: found, answer: 'a' }, facts, {});
    case 'solve':
      return decideSolveCase(dossier, { caseId: found, solution: 'a' }, facts);
    case 'report':
      return decideReportCase(dossier, { caseId: found, tried: 'a', asked: 'b' }, facts);
    case 'withdraw':
      return decideWithdrawCase(dossier, { caseId: found, reason: 'a' }, facts, {});
    case 'merge':
      return decideMergeCase(dossier, { caseId: found, intoCaseId: CASE }, facts);
    case 'reopen':
      return decideReopenCase(dossier, { caseId: found, reason: 'a' }, facts);
    case 'handOver': {
      const toStaffId = pick % 2 === 0 ? PEOPLE.agent : PEOPLE.otherAgent;
      return decideHandOverCase(dossier, { caseId: found, toStaffId }, STAFF, facts);
    }
  }
}

/** One of the last few, because people correct what happened lately. */
function one<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items.at(-1 - (pick % Math.min(Math.max(items.length, 1), 4)));
}
