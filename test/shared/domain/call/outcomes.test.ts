import { describe, expect, test } from 'vitest';
import { CALL_OUTCOMES, type CallOutcome } from '../../../../shared/domain/records/call-outcomes.ts';
import type { FollowUpLink } from '../../../../shared/domain/records/call.ts';
import { decideChangeCustomer } from '../../../../shared/domain/dossier/index.ts';
import { decideReassignFollowUp } from '../../../../shared/domain/follow-up/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { PEOPLE } from '../../../support/branch-facts.ts';
import { CUSTOMER, DossierPlay, first } from '../../../support/dossier-play.ts';
import { STAFF } from '../../../support/staff-members.ts';

/** Friday 27 November 10:02 in Shanghai, in the window of F-1. */
const FRIDAY = '2026-11-27T02:02:00Z';
const CALLBACK = instant('2026-11-28T07:00:00Z');

/** Practice C.6, code by code, for a customer with one number. */
const EFFECTS: Record<
  CallOutcome,
  {
    readonly link: FollowUpLink['effect'];
    readonly followUp: object;
    readonly obligation: object;
    readonly planned?: number;
  }
> = {
  completed: {
    link: 'satisfied',
    followUp: { status: 'done', doneAt: instant(FRIDAY), callId: first('call') },
    obligation: { status: 'met', metAt: instant(FRIDAY), proof: { type: 'call', id: first('call') } },
    planned: 1,
  },
  completedWithIssue: {
    link: 'satisfied',
    followUp: { status: 'done', doneAt: instant(FRIDAY), callId: first('call') },
    obligation: { status: 'met' },
    planned: 1,
  },
  callbackAgreed: {
    link: 'callback',
    followUp: { status: 'pending', callbackAt: CALLBACK },
    obligation: { status: 'open', generation: 2 },
  },
  busyNow: tryAgain('2026-11-27T04:00:00.000Z'),
  noAnswer: tryAgain('2026-11-27T06:02:00.000Z'),
  busyTone: tryAgain('2026-11-27T02:32:00.000Z'),
  voicemail: tryAgain('2026-11-27T06:02:00.000Z'),
  voicemailLeft: tryAgain('2026-11-27T06:02:00.000Z'),
  poweredOff: tryAgain('2026-11-27T16:00:00.000Z'),
  outOfService: tryAgain('2026-11-27T06:02:00.000Z'),
  languageBarrier: {
    link: 'attempt',
    followUp: { status: 'pending' },
    obligation: {
      status: 'open',
      generation: 2,
      pendingSteps: [
        { step: 'anotherAgent', fireAt: instant(FRIDAY) },
        expect.objectContaining({ step: 'opening' }),
        expect.objectContaining({ step: 'lastDay' }),
        expect.objectContaining({ step: 'overdue' }),
        expect.objectContaining({ step: 'escalation' }),
      ],
    },
  },
  hungUp: tryAgain('2026-11-27T06:02:00.000Z'),
  refused: ended('refused', 'refusedByCustomer'),
  doNotCall: ended('suppressed', 'doNotCall'),
  vehicleSold: ended('suppressed', 'vehicleSold'),
  deceased: ended('suppressed', 'deceased'),
  invalidNumber: badNumber(),
  wrongNumber: badNumber(),
};

describe.each(CALL_OUTCOMES)('a call with the outcome %s', (outcome) => {
  const { link, followUp, obligation, planned = 0 } = EFFECTS[outcome];

  test(`counts as ${link} for the follow-up it was made for`, () => {
    const play = owed();
    const result = play.call(FRIDAY, outcome, outcome === 'callbackAgreed' ? { callbackAt: CALLBACK } : {});
    expect(result.call.followUps).toEqual([{ followUpId: first('followUp'), effect: link }]);
    const attempt = { callId: first('call'), at: instant(FRIDAY), outcome };
    expect(play.followUp()).toMatchObject({ ...followUp, attempts: [attempt] });
    expect(play.owed()).toMatchObject(obligation);
    expect(result.followUps).toEqual([{ followUp: play.followUp(), obligation: play.owed() }]);
    expect(result.planned).toHaveLength(planned);
  });

  test('is in the register, however it went (A-25; policy A.3 no. 18)', () => {
    const play = owed();
    play.call(FRIDAY, outcome, outcome === 'callbackAgreed' ? { callbackAt: CALLBACK } : {});
    expect(play.kept.lines).toMatchObject([
      { number: { year: 2026, sequence: 1 }, callId: first('call'), outcome },
    ]);
  });
});

describe('a bad number', () => {
  const numbers = [
    { raw: '138 1234 5678', e164: '+8613812345678', label: 'mobile' },
    { raw: '021-5030 0000', e164: '+862150300000', label: 'office' },
  ] as const;

  test.each(['invalidNumber', 'wrongNumber'] as const)(
    '(%s) ends the follow-up only when there is no other, and is marked for the next visit',
    (outcome) => {
      const play = owed([...numbers]);
      play.call(FRIDAY, outcome, { dialled: { raw: '13812345678', e164: '+8613812345678' } });
      expect(play.followUp().status).toBe('pending');
      expect(play.dossier.customer.phones).toEqual([{ ...numbers[0], problem: outcome }, numbers[1]]);

      play.call('2026-11-27T02:05:00Z', outcome, {
        dialled: { raw: '+86 21 5030 0000', e164: '+862150300000' },
      });
      expect(play.followUp()).toMatchObject({ status: 'unreachable', because: 'badNumber' });
      expect(play.dossier.customer.phones).toEqual(numbers.map((phone) => ({ ...phone, problem: outcome })));
    },
  );

  test('out of service is marked, and tried again', () => {
    const play = owed();
    play.call(FRIDAY, 'outOfService');
    expect(play.dossier.customer.phones).toMatchObject([{ problem: 'outOfService' }]);
    expect(play.followUp().status).toBe('pending');
  });

  test('is not put on any of several when the call does not say which was dialled', () => {
    const play = owed([...numbers]);
    play.call(FRIDAY, 'wrongNumber');
    expect(play.dossier.customer.phones).toEqual(numbers);
    expect(play.followUp().status).toBe('pending');
  });

  test.each([
    ['invalidNumber', undefined],
    ['wrongNumber', '13812345678'],
    ['outOfService', '+86 138 1234 5678'],
  ] as const)('(%s) is for the agent to put right, who is asked once until it is done', (outcome, raw) => {
    const play = owed([...numbers]);
    const told = raw ? { dialled: { raw, e164: '+8613812345678' } } : {};
    play.call(FRIDAY, outcome, told);
    play.call('2026-11-27T02:05:00Z', outcome, told);
    expect(tasks(play)).toMatchObject([
      { status: 'open', ownerId: PEOPLE.agent, dueAt: '2026-12-04T16:00:00.000Z' },
    ]);

    const patch = { phones: [{ raw: '139 0000 0000', label: 'mobile' }] } as const;
    play.grant(decideChangeCustomer(play.dossier, patch, play.facts('2026-11-27T02:10:00Z')));
    expect(tasks(play)).toMatchObject([{ status: 'met', doneBy: PEOPLE.agent }]);
  });

  test.each([
    ['nobody answers', 'noAnswer', '+8613812345678'],
    ['it is no number of the customer', 'wrongNumber', '+8613900000000'],
  ] as const)('is nobody asked to put right when %s', (_, outcome, e164) => {
    const play = owed([...numbers]);
    play.call(FRIDAY, outcome, { dialled: { raw: 'as dialled', e164 } });
    expect(tasks(play)).toEqual([]);
  });
});

test('another agent is asked for once, and no more once there is one', () => {
  const play = owed();
  play.call(FRIDAY, 'languageBarrier');
  play.call('2026-11-27T06:02:00Z', 'languageBarrier');
  const asked = () => play.owed().pendingSteps.filter(({ step }) => step === 'anotherAgent');
  expect(asked()).toEqual([{ step: 'anotherAgent', fireAt: instant('2026-11-27T06:02:00Z') }]);

  const reassign = { followUpId: first('followUp'), agentId: PEOPLE.otherAgent };
  const { generation } = play.owed();
  play.grant(decideReassignFollowUp(play.dossier, reassign, STAFF, play.facts('2026-11-27T06:10:00Z')));
  expect(asked()).toEqual([]);
  expect(play.owed()).toMatchObject({ ownerId: PEOPLE.otherAgent, generation: generation + 1 });
});

test('who hangs up is called once more, then no longer (E.2)', () => {
  const play = owed();
  play.call(FRIDAY, 'hungUp');
  play.call('2026-11-28T02:00:00Z', 'hungUp');
  expect(play.followUp()).toMatchObject({ status: 'refused', callId: 'cal_00000000000000000000000002' });
  expect(play.owed()).toMatchObject({ status: 'cancelled', reason: 'refusedByCustomer' });
});

function tryAgain(nextAttemptNotBeforeAt: string) {
  return {
    link: 'attempt',
    followUp: { status: 'pending', nextAttemptNotBeforeAt },
    obligation: { status: 'open', generation: 1 },
  } as const;
}

function ended(status: 'refused' | 'suppressed', reason: string) {
  return {
    link: 'closed',
    followUp: { status, closedAt: instant(FRIDAY), callId: first('call') },
    obligation: { status: 'cancelled', reason, cancelledAt: instant(FRIDAY) },
  } as const;
}

function badNumber() {
  return {
    link: 'closed',
    followUp: { status: 'unreachable', closedAt: instant(FRIDAY), because: 'badNumber' },
    obligation: { status: 'cancelled', reason: 'unreachable' },
  } as const;
}

/** Owes the first follow-up of F-1. */
function owed(phones: readonly (typeof CUSTOMER.customer.phones)[number][] = CUSTOMER.customer.phones) {
  const play = new DossierPlay({}, { ...CUSTOMER, customer: { ...CUSTOMER.customer, phones } });
  play.intake('2026-11-23T01:20:00Z');
  play.delivery('2026-11-24T08:40:00Z');
  return play;
}

function tasks(play: DossierPlay) {
  return play.dossier.obligations.filter(({ kind }) => kind === 'contactData');
}
