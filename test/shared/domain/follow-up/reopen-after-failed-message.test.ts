import { describe, expect, test } from 'vitest';
import {
  decideCloseUnreachable,
  reopenAfterFailedMessage,
} from '../../../../shared/domain/follow-up/index.ts';
import {
  decideMarkLetterReturned,
  decideVoidLetterLine,
  letterFailed,
} from '../../../../shared/domain/letter/index.ts';
import type { RecordChange } from '../../../../shared/domain/records/change.ts';
import { actingAs } from '../../../support/branch-facts.ts';
import { type DossierPlay, first, oneCarDelivered } from '../../../support/dossier-play.ts';
import { finalLetter } from '../../../support/letters.ts';
import { letterRegisterLine } from '../../../support/stored-records.ts';

const letter = finalLetter(first('followUp'));
const finalMessage = { channel: 'letter', letterId: letter.id } as const;
const giveUp = { followUpId: first('followUp'), finalMessage };
const ATTEMPTS = ['2026-11-27T02:02:00Z', '2026-11-28T02:10:00Z', '2026-11-30T07:30:00Z'];
const IN_TIME = '2026-12-01T02:00:00Z';

/** Closed with a letter on Mon 30 Nov 2026; its window is open until the end of Tuesday. */
function givenUp(): DossierPlay {
  const play = oneCarDelivered();
  for (const at of ATTEMPTS) play.call(at, 'noAnswer');
  play.kept = { ...play.kept, dossier: { ...play.dossier, letters: [letter] } };
  play.grant(decideCloseUnreachable(play.dossier, giveUp, play.facts('2026-11-30T08:00:00Z')));
  return play;
}

function fail(play: DossierPlay, at: string) {
  const changes = reopenAfterFailedMessage(play.dossier, letter.id, play.facts(at));
  play.grant({ outcome: 'accepted', changes, result: undefined });
  return changes;
}

describe('a final message that never got there', () => {
  test('leaves the follow-up owed again in its old window, with its attempts and without the second', () => {
    const play = givenUp();
    const { dueAt } = play.owed();
    fail(play, IN_TIME);

    expect(play.followUp()).toMatchObject({ status: 'pending' });
    expect(play.followUp()).not.toHaveProperty('finalMessage');
    expect(play.followUp().attempts.map(({ outcome }) => outcome)).toEqual(ATTEMPTS.map(() => 'noAnswer'));
    expect(play.owed()).toMatchObject({ status: 'open', dueAt });
    expect(play.followUp(2)).toMatchObject({ status: 'cancelled' });
    expect(play.owed(2)).toMatchObject({ status: 'cancelled', reason: 'letterFailed' });
    expect(fail(play, IN_TIME)).toEqual([]);
  });

  test('S-4: leaves it owed again, late, when its window is over', () => {
    const play = givenUp();
    const { dueAt } = play.owed();
    fail(play, '2026-12-05T02:00:00Z');
    expect(play.owed()).toMatchObject({ status: 'open', dueAt });
    expect(play.owed(2)).toMatchObject({ status: 'cancelled', reason: 'letterFailed' });
  });

  test('may be replaced by another, which brings the second again', () => {
    const play = givenUp();
    fail(play, IN_TIME);
    const again = {
      ...giveUp,
      finalMessage: { channel: 'none', reason: 'the letter came back' },
    } as const;
    const { planned } = play.grant(
      decideCloseUnreachable(play.dossier, again, play.facts('2026-12-01T03:00:00Z')),
    );
    expect(planned?.obligation.anchor).toMatchObject({ event: 'firstFollowUpUnreachable', on: '2026-12-01' });
  });

  test.each<[string, string, (play: DossierPlay) => void]>([
    ['the car was sold', IN_TIME, (play) => sellCar(play)],
    ['the second was tried', IN_TIME, (play) => trySecond(play)],
    ['the car came in again', IN_TIME, (play) => play.intake('2026-12-01T01:00:00Z')],
    [
      'the customer wants no calls any more',
      IN_TIME,
      (play) => play.call('2026-12-01T01:00:00Z', 'doNotCall', { followUpIds: [] }),
    ],
  ])('changes nothing once %s', (_, at, happened) => {
    const play = givenUp();
    happened(play);
    expect(fail(play, at)).toEqual([]);
  });

  test.each<[string, readonly string[], (play: DossierPlay) => void]>([
    ['is owed again like one that bounced', ['pending', 'cancelled'], () => undefined],
    [
      'is left alone when the customer wants no calls either',
      [],
      (play) => play.call('2026-12-01T01:00:00Z', 'doNotCall', { followUpIds: [] }),
    ],
  ])('that was complained about %s', (_, expected, happened) => {
    const play = givenUp();
    happened(play);
    const { changes } = letterFailed(
      play.dossier,
      letter,
      'complained',
      letterRegisterLine,
      play.facts(IN_TIME, { actor: { type: 'system', trigger: 'mailEvent' } }),
    );
    expect(followUpsIn(changes)).toEqual(expected);
  });

  test('says so by the post and by the supervisor who voids the line alike', () => {
    const { id: letterId } = letter;
    const reason = 'because';
    const [returned, voided] = [decideMarkLetterReturned, decideVoidLetterLine].map((decide) => {
      const play = givenUp();
      const facts = play.facts(IN_TIME, { actor: actingAs('supervisor') });
      const decision = decide(play.dossier, { letterId, reason }, letterRegisterLine, facts);
      return decision.outcome === 'accepted' ? followUpsIn(decision.changes) : decision.refusal;
    });
    expect([returned, voided]).toEqual([
      ['pending', 'cancelled'],
      ['pending', 'cancelled'],
    ]);
  });
});

function followUpsIn(changes: readonly RecordChange[]): readonly string[] {
  return changes.flatMap((change) =>
    'record' in change && change.record.type === 'followUp' ? [change.record.status] : [],
  );
}

function sellCar(play: DossierPlay): void {
  const vehicles = play.dossier.vehicles.map((vehicle) => ({ ...vehicle, status: 'sold' as const }));
  play.kept = { ...play.kept, dossier: { ...play.dossier, vehicles } };
}

function trySecond(play: DossierPlay): void {
  const followUpIds = [play.followUp(2).id];
  play.call('2026-12-01T01:00:00Z', 'noAnswer', { callType: 'secondFollowUp', followUpIds });
}
