import { describe, expect, test } from 'vitest';
import type { PartialSettings } from '../../../../shared/domain/records/settings.ts';
import { decideCloseUnreachable, type NamedMessage } from '../../../../shared/domain/follow-up/index.ts';
import type { Letter } from '../../../../shared/domain/records/letter.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, PEOPLE } from '../../../support/branch-facts.ts';
import { type DossierPlay, first, nth, oneCarDelivered } from '../../../support/dossier-play.ts';
import { finalLetter } from '../../../support/letters.ts';

const MONDAY = '2026-11-30T08:00:00Z';
const message: NamedMessage = {
  channel: 'sms',
  sentAt: instant('2026-11-30T07:50:00Z'),
  reference: 'SMS 17',
};
const giveUp = { followUpId: first('followUp'), finalMessage: message };
const onPaper = finalLetter(first('followUp'));
const byEmail = finalLetter(first('followUp'), {
  id: asId('let_01kbqw0000000000000000000e'),
  channel: 'email',
});

describe('giving a customer up as unreachable', () => {
  test('brings the second counted from the first as planned, where the branch counts so (policy A.3 no. 4)', () => {
    const play = oneCarDelivered({ settings: { secondFollowUp: { anchor: 'firstFollowUpDue' } } });
    for (const at of ['2026-11-27T02:02:00Z', '2026-11-28T02:10:00Z', '2026-11-30T07:30:00Z']) {
      play.call(at, 'noAnswer');
    }
    const { planned } = play.grant(decideCloseUnreachable(play.dossier, giveUp, play.facts(MONDAY)));
    expect(planned?.obligation).toMatchObject({ opensOn: '2026-12-08', dueOn: '2026-12-15' });
  });

  test('F-8: after attempts on enough days and day parts, the second counts from the closing', () => {
    const play = oneCarDelivered();
    play.call('2026-11-27T02:02:00Z', 'noAnswer');
    play.call('2026-11-28T02:10:00Z', 'noAnswer');
    expect(decideCloseUnreachable(play.dossier, giveUp, play.facts('2026-11-28T02:11:00Z'))).toEqual({
      outcome: 'refused',
      refusal: {
        code: 'attempts-missing',
        data: {
          have: { attempts: 2, days: 2, dayParts: 1 },
          need: { attempts: 3, days: 2, dayParts: 2 },
        },
      },
    });
    play.call('2026-11-30T07:30:00Z', 'voicemail');
    const [before, obligation] = [play.followUp(), play.owed()];
    const followUp = {
      ...before,
      version: 5,
      nextFollowUpId: nth('followUp', 2),
      status: 'unreachable',
      closedAt: instant(MONDAY),
      because: 'attemptsExhausted',
      finalMessage: message,
    };
    const cancelled = {
      ...obligation,
      version: 2,
      generation: 2,
      pendingSteps: [],
      status: 'cancelled',
      cancelledAt: instant(MONDAY),
      reason: 'unreachable',
    };
    const second = expect.objectContaining({
      id: nth('followUp', 2),
      ordinal: 'second',
      vehicleId: first('vehicle'),
      previousFollowUpId: first('followUp'),
      previousTopics: [],
    });
    const secondOwed = expect.objectContaining({
      kind: 'secondFollowUp',
      anchor: { event: 'firstFollowUpUnreachable', at: instant(MONDAY), on: '2026-11-30' },
      opensAt: '2026-12-06T16:00:00.000Z',
      dueAt: '2026-12-14T16:00:00.000Z',
    });
    expect(decideCloseUnreachable(play.dossier, giveUp, play.facts(MONDAY))).toEqual({
      outcome: 'accepted',
      changes: [
        { op: 'replace', record: followUp },
        { op: 'replace', record: cancelled },
        { op: 'insert', record: secondOwed },
        { op: 'insert', record: second },
      ],
      result: {
        closed: expect.objectContaining({ followUp, obligation: cancelled }),
        planned: expect.objectContaining({ followUp: second, obligation: secondOwed }),
      },
    });
    expect(play.kept.lines.map(({ number }) => number.sequence)).toEqual([1, 2, 3]);
  });

  test.each([
    ['attempts', { minAttempts: 4, minDays: 2, minDayParts: 2 }],
    ['days', { minAttempts: 3, minDays: 4, minDayParts: 2 }],
    ['day parts', { minAttempts: 3, minDays: 2, minDayParts: 3 }],
  ])('is refused when only %s are missing', (_, unreachable) => {
    const play = tried();
    const facts = play.facts(MONDAY, { settings: { unreachable } });
    expect(decideCloseUnreachable(play.dossier, giveUp, facts)).toMatchObject({
      refusal: { code: 'attempts-missing', data: { have: { attempts: 3, days: 3, dayParts: 2 } } },
    });
  });

  test('F-8: three attempts within ten minutes are three records and count as one', () => {
    const play = oneCarDelivered();
    for (const at of ['2026-11-27T02:02:00Z', '2026-11-27T02:07:00Z', '2026-11-27T02:12:00Z']) {
      play.call(at, 'noAnswer');
    }
    expect(play.kept.lines).toHaveLength(3);
    expect(have(play)).toEqual({ attempts: 1, days: 1, dayParts: 1 });
  });

  test.each([
    ['before the window opened', ['2026-11-26T02:00:00Z'], 'noAnswer'],
    ['outside contact hours', ['2026-11-27T00:59:00Z', '2026-11-27T10:00:00Z'], 'noAnswer'],
    ['in which the customer had no time', ['2026-11-27T02:00:00Z'], 'busyNow'],
    ['that ended for want of a common language', ['2026-11-27T02:00:00Z'], 'languageBarrier'],
  ] as const)('an attempt %s does not count', (_, moments, outcome) => {
    const play = oneCarDelivered();
    for (const at of moments) play.call(at, outcome);
    expect(have(play)).toEqual({ attempts: 0, days: 0, dayParts: 0 });
  });

  test('attempts recorded out of order count by when they were made', () => {
    const play = oneCarDelivered();
    play.call('2026-11-27T09:00:00Z', 'noAnswer', { startedAt: instant('2026-11-27T06:02:00Z') });
    play.call('2026-11-27T09:00:00Z', 'noAnswer', { startedAt: instant('2026-11-27T02:02:00Z') });
    expect(have(play)).toEqual({ attempts: 2, days: 1, dayParts: 2 });
  });

  test.each<[PartialSettings['unreachable'], NamedMessage | undefined, boolean]>([
    [{ finalMessage: 'none' }, undefined, true],
    [{ finalMessage: 'smsOrLetter' }, undefined, false],
    [{ finalMessage: 'smsOrLetter' }, sent('sms'), true],
    [{ finalMessage: 'smsOrLetter' }, sent('letter'), true],
    [{ finalMessage: 'smsOrLetter' }, sent('email'), false],
    [{ finalMessage: 'smsOrLetter' }, { channel: 'none', reason: 'no address' }, true],
    [{ finalMessage: 'sms' }, sent('sms'), true],
    [{ finalMessage: 'sms' }, sent('letter'), false],
    [{ finalMessage: 'email' }, sent('email'), true],
    [{ finalMessage: 'email' }, sent('sms'), false],
    [{ finalMessage: 'letter' }, sent('letter'), true],
    [{ finalMessage: 'letter' }, sent('sms'), false],
    [{ finalMessage: 'letter' }, { channel: 'none', reason: 'no address' }, true],
  ])('where the branch expects %o, the message %o is enough: %s', (unreachable, finalMessage, enough) => {
    const play = tried();
    const settings = { unreachable: { ...unreachable } };
    const command = { followUpId: first('followUp'), ...(finalMessage && { finalMessage }) };
    const dossier = { ...play.dossier, letters: [onPaper, byEmail] };
    const decision = decideCloseUnreachable(dossier, command, play.facts(MONDAY, { settings }));
    if (enough) expect(decision.outcome).toBe('accepted');
    else {
      expect(decision).toEqual({
        outcome: 'refused',
        refusal: { code: 'final-message-missing', data: { expected: unreachable?.finalMessage } },
      });
    }
  });

  test('brings no second where the branch makes none, nor after a second', () => {
    const play = tried();
    const none = { settings: { secondFollowUp: { enabled: false } } };
    const decision = decideCloseUnreachable(play.dossier, giveUp, play.facts(MONDAY, none));
    expect(decision).not.toHaveProperty('result.planned');
    play.grant(decideCloseUnreachable(play.dossier, giveUp, play.facts(MONDAY)));
    const followUpIds = [nth('followUp', 2)];
    for (const at of ['2026-12-07T02:00:00Z', '2026-12-08T02:00:00Z', '2026-12-09T07:00:00Z']) {
      play.call(at, 'noAnswer', { followUpIds });
    }
    const later = { ...message, sentAt: instant('2026-12-09T07:30:00Z') };
    const again = { ...giveUp, finalMessage: later, followUpId: nth('followUp', 2) };
    const closed = play.grant(
      decideCloseUnreachable(play.dossier, again, play.facts('2026-12-09T08:00:00Z')),
    );
    expect(closed).not.toHaveProperty('planned');
    expect(play.dossier.followUps).toHaveLength(2);
  });

  test.each([
    ['in 2030', '2030-01-01T00:00:00Z', 'event-in-future'],
    ['in 2020', '2020-01-01T00:00:00Z', 'event-too-old'],
    ['before the attempts', '2026-11-30T07:29:00Z', 'final-message-too-early'],
  ])('S-4: takes no last message sent %s', (_, sentAt, code) => {
    const finalMessage = { ...message, sentAt: instant(sentAt) };
    const play = tried();
    expect(
      decideCloseUnreachable(play.dossier, { ...giveUp, finalMessage }, play.facts(MONDAY)),
    ).toMatchObject({
      refusal: { code },
    });
  });

  test('keeps number and moment of the letter that was sent', () => {
    const play = tried();
    const dossier = { ...play.dossier, letters: [onPaper] };
    const decision = decideCloseUnreachable(
      dossier,
      { ...giveUp, finalMessage: { channel: 'letter', letterId: onPaper.id } },
      play.facts(MONDAY),
    );
    expect(decision).toHaveProperty('result.closed.followUp.finalMessage', {
      channel: 'letter',
      letterId: onPaper.id,
      sentAt: '2026-11-30T07:50:00.000Z',
      reference: '2026-000001',
    });
  });

  test.each<[string, readonly Letter[], Letter['status'] | null]>([
    ['nobody wrote', [], null],
    ['was for another follow-up', [finalLetter(nth('followUp', 2))], null],
    ['was not sent yet', [finalLetter(first('followUp'), { status: 'approved' })], 'approved'],
    ['came back', [finalLetter(first('followUp'), { status: 'returned' })], 'returned'],
    [
      'came back and was filed',
      [
        finalLetter(first('followUp'), {
          status: 'archived',
          archivedAt: instant(MONDAY),
          returnedAt: instant(MONDAY),
          because: 'returned',
        }),
      ],
      'archived',
    ],
    ['was voided', [finalLetter(first('followUp'), { status: 'voided' })], 'voided'],
  ])('is refused with a letter that %s', (_, letters, status) => {
    const play = tried();
    const dossier = { ...play.dossier, letters };
    const command = { ...giveUp, finalMessage: { channel: 'letter', letterId: onPaper.id } as const };
    expect(decideCloseUnreachable(dossier, command, play.facts(MONDAY))).toEqual({
      outcome: 'refused',
      refusal: { code: 'final-letter-unsent', data: { letterId: onPaper.id, status } },
    });
  });

  test('is the work of its owner', () => {
    const play = tried();
    const facts = play.facts(MONDAY, { actor: actingAs('agent', PEOPLE.otherAgent) });
    expect(decideCloseUnreachable(play.dossier, giveUp, facts)).toEqual({
      outcome: 'refused',
      refusal: { code: 'not-your-task', data: { ownerId: PEOPLE.agent } },
    });
  });

  test('is refused the second time', () => {
    const play = tried();
    play.grant(decideCloseUnreachable(play.dossier, giveUp, play.facts(MONDAY)));
    expect(decideCloseUnreachable(play.dossier, giveUp, play.facts(MONDAY))).toEqual({
      outcome: 'refused',
      refusal: { code: 'follow-up-closed', data: { status: 'unreachable' } },
    });
  });
});

function sent(channel: 'sms' | 'email' | 'letter'): NamedMessage {
  return channel === 'sms' ? message : { channel, letterId: channel === 'email' ? byEmail.id : onPaper.id };
}

/** What was counted of the attempts made so far. */
function have(play: DossierPlay): unknown {
  const decision = decideCloseUnreachable(play.dossier, giveUp, play.facts(MONDAY));
  if (decision.outcome === 'accepted' || decision.refusal.code !== 'attempts-missing') {
    throw new Error('The attempts were enough');
  }
  return decision.refusal.data.have;
}

/** The attempts of F-8 were made. */
function tried(): DossierPlay {
  const play = oneCarDelivered();
  play.call('2026-11-27T02:02:00Z', 'noAnswer');
  play.call('2026-11-28T02:10:00Z', 'noAnswer');
  play.call('2026-11-30T07:30:00Z', 'voicemail');
  return play;
}
