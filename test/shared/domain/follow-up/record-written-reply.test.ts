import { describe, expect, test } from 'vitest';
import { decideRecordWrittenReply } from '../../../../shared/domain/follow-up/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, type FactsOverrides, PEOPLE } from '../../../support/branch-facts.ts';
import { type DossierPlay, first, nth, oneCarDelivered } from '../../../support/dossier-play.ts';

const SATURDAY = '2026-11-28T02:05:00Z';
const reply = { channel: 'email', vehicleUse: 'runs well', serviceOpinion: 'satisfied' } as const;

function decide(play: DossierPlay, receivedAt: string, now = receivedAt, overrides: FactsOverrides = {}) {
  const command = { followUpId: first('followUp'), receivedAt: instant(receivedAt), reply };
  return decideRecordWrittenReply(play.dossier, command, play.facts(now, overrides));
}

describe('a reply in writing that answers both questions (policy A.3 no. 11)', () => {
  test('fulfils the follow-up, no matter who received it, and brings the second', () => {
    const play = oneCarDelivered();
    const [before, obligation] = [play.followUp(), play.owed()];
    const { planned } = play.grant(decide(play, SATURDAY, SATURDAY, { actor: actingAs('advisor') }));
    expect(play.followUp()).toEqual({
      ...before,
      version: 2,
      nextFollowUpId: nth('followUp', 2),
      status: 'done',
      doneAt: instant(SATURDAY),
      reply,
    });
    expect(play.owed()).toEqual({
      ...obligation,
      version: 2,
      generation: 2,
      pendingSteps: [],
      status: 'met',
      metAt: instant(SATURDAY),
      proof: { type: 'writtenReply', id: first('followUp') },
      doneBy: PEOPLE.advisor,
    });
    expect(planned?.followUp).toMatchObject({
      ordinal: 'second',
      previousFollowUpId: first('followUp'),
      previousTopics: [],
    });
    expect(planned?.obligation).toMatchObject({
      opensAt: '2026-12-04T16:00:00.000Z',
      dueAt: '2026-12-12T16:00:00.000Z',
    });
    expect(play.kept.lines).toEqual([]);
  });

  test.each([
    ['the last moment of the window', '2026-12-01T15:59:59.999Z', 'met'],
    ['the moment the window is over', '2026-12-01T16:00:00Z', 'metLate'],
  ])('counts when it came in: at %s', (_, receivedAt, status) => {
    const play = oneCarDelivered();
    play.grant(decide(play, receivedAt, '2026-12-03T02:00:00Z'));
    expect(play.owed().status).toBe(status);
  });

  test('keeps a second answered in writing when the call of the first is voided', () => {
    const play = oneCarDelivered();
    play.call(SATURDAY, 'completed');
    const command = { followUpId: nth('followUp', 2), receivedAt: instant('2026-12-07T02:00:00Z'), reply };
    play.grant(decideRecordWrittenReply(play.dossier, command, play.facts('2026-12-07T02:00:00Z')));
    play.void('2026-12-08T02:00:00Z');
    expect(play.dossier.followUps.map(({ status }) => status)).toEqual(['pending', 'done']);
  });
});

describe('a reply in writing is refused', () => {
  test.each<[string, string, FactsOverrides, object]>([
    [
      'where the branch wants a call',
      SATURDAY,
      { settings: { writtenReplyCounts: false } },
      { code: 'written-reply-not-counted' },
    ],
    [
      'before the window opens',
      '2026-11-26T15:59:59.999Z',
      {},
      { code: 'written-reply-early', data: { opensAt: '2026-11-26T16:00:00.000Z' } },
    ],
    [
      'from before the delivery, even where early contacts count',
      '2026-11-24T08:39:59.999Z',
      { settings: { earlyContactCounts: true } },
      { code: 'written-reply-early', data: { opensAt: '2026-11-26T16:00:00.000Z' } },
    ],
  ])('%s', (_, receivedAt, overrides, refusal) => {
    const play = oneCarDelivered();
    expect(decide(play, receivedAt, SATURDAY, overrides)).toEqual({ outcome: 'refused', refusal });
  });

  test('but counts early where early contacts do', () => {
    const play = oneCarDelivered();
    const settings = { earlyContactCounts: true };
    expect(decide(play, '2026-11-26T02:00:00Z', SATURDAY, { settings }).outcome).toBe('accepted');
  });

  test('in the future, for a follow-up that is closed, and for one nobody knows', () => {
    const play = oneCarDelivered();
    expect(decide(play, '2026-11-28T02:10:01Z', SATURDAY)).toMatchObject({
      refusal: { code: 'event-in-future' },
    });
    const unknown = { followUpId: nth('followUp', 9), receivedAt: instant(SATURDAY), reply };
    expect(decideRecordWrittenReply(play.dossier, unknown, play.facts(SATURDAY))).toEqual({
      outcome: 'refused',
      refusal: { code: 'follow-up-unknown', data: { followUpId: nth('followUp', 9) } },
    });
    play.call(SATURDAY, 'refused');
    expect(decide(play, SATURDAY)).toEqual({
      outcome: 'refused',
      refusal: { code: 'follow-up-closed', data: { status: 'refused' } },
    });
  });
});
