import { describe, expect, test } from 'vitest';
import { decideCancelFollowUp } from '../../../../shared/domain/follow-up/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, PEOPLE } from '../../../support/branch-facts.ts';
import { type DossierPlay, first, nth, oneCarDelivered } from '../../../support/dossier-play.ts';

const FRIDAY = '2026-11-27T02:02:00Z';
const followUpId = first('followUp');

describe('calling a follow-up off', () => {
  const cancel = { followUpId, reason: 'car of our own' };

  test('cancels it and what was owed, with the reason', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'callbackAgreed', { callbackAt: instant('2026-11-28T07:00:00Z') });
    const { callbackAt: _, ...before } = play.followUp() as ReturnType<DossierPlay['followUp']> & {
      callbackAt?: string;
    };
    const followUp = {
      ...before,
      version: 3,
      status: 'cancelled',
      closedAt: instant(FRIDAY),
      by: PEOPLE.supervisor,
      reason: 'car of our own',
    };
    const obligation = {
      ...play.owed(),
      version: 3,
      generation: 3,
      pendingSteps: [],
      status: 'cancelled',
      cancelledAt: instant(FRIDAY),
      reason: 'cancelledBySupervisor',
    };
    const changes = [
      { op: 'replace', record: followUp },
      { op: 'replace', record: obligation },
    ];
    expect(decideCancelFollowUp(play.dossier, cancel, supervisor(play))).toStrictEqual({
      outcome: 'accepted',
      changes,
      result: { followUp, obligation, changes },
    });
  });

  test('is refused the second time, and for one nobody knows', () => {
    const play = oneCarDelivered();
    play.grant(decideCancelFollowUp(play.dossier, cancel, supervisor(play)));
    expect(decideCancelFollowUp(play.dossier, cancel, supervisor(play))).toEqual({
      outcome: 'refused',
      refusal: { code: 'follow-up-closed', data: { status: 'cancelled' } },
    });
    const unknown = { ...cancel, followUpId: nth('followUp', 9) };
    expect(decideCancelFollowUp(play.dossier, unknown, supervisor(play))).toEqual({
      outcome: 'refused',
      refusal: { code: 'follow-up-unknown', data: { followUpId: nth('followUp', 9) } },
    });
  });
});

function supervisor(play: DossierPlay) {
  return play.facts(FRIDAY, { actor: actingAs('supervisor') });
}
