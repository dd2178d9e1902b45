import { describe, expect, test } from 'vitest';
import { decideReassignFollowUp } from '../../../../shared/domain/follow-up/index.ts';
import { actingAs, NEW_YORK, PEOPLE } from '../../../support/branch-facts.ts';
import { type DossierPlay, first, nth, oneCarDelivered } from '../../../support/dossier-play.ts';
import { member, STAFF } from '../../../support/staff-members.ts';

const FRIDAY = '2026-11-27T02:02:00Z';
const followUpId = first('followUp');

describe('giving a follow-up to another agent', () => {
  const reassign = { followUpId, agentId: PEOPLE.otherAgent };

  test('moves no due date and no timer', () => {
    const play = oneCarDelivered();
    const obligation = { ...play.owed(), version: 2, ownerId: PEOPLE.otherAgent };
    expect(decideReassignFollowUp(play.dossier, reassign, STAFF, supervisor(play))).toStrictEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: obligation }],
      result: obligation,
    });
  });

  test('who has it already changes nothing', () => {
    const play = oneCarDelivered();
    const same = { followUpId, agentId: PEOPLE.agent };
    expect(decideReassignFollowUp(play.dossier, same, STAFF, supervisor(play))).toStrictEqual({
      outcome: 'accepted',
      changes: [],
      result: play.owed(),
    });
  });

  test.each([
    ['nobody knows', []],
    ['has left', [member(PEOPLE.otherAgent, { status: 'left' })]],
    ['is no agent', [member(PEOPLE.otherAgent, { roles: [{ role: 'supervisor' }] })]],
    [
      'is an agent elsewhere',
      [member(PEOPLE.otherAgent, { roles: [{ role: 'agent', branchId: NEW_YORK.id }] })],
    ],
  ])('is refused when that one %s', (_, staff) => {
    const play = oneCarDelivered();
    expect(
      decideReassignFollowUp(play.dossier, reassign, [member(PEOPLE.agent), ...staff], supervisor(play)),
    ).toEqual({
      outcome: 'refused',
      refusal: { code: 'not-an-agent', data: { staffId: PEOPLE.otherAgent } },
    });
  });

  test('is refused once it was made, and for one nobody knows', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'completed');
    expect(decideReassignFollowUp(play.dossier, reassign, STAFF, supervisor(play))).toEqual({
      outcome: 'refused',
      refusal: { code: 'follow-up-closed', data: { status: 'done' } },
    });
    const unknown = { ...reassign, followUpId: nth('followUp', 9) };
    expect(decideReassignFollowUp(play.dossier, unknown, STAFF, supervisor(play))).toEqual({
      outcome: 'refused',
      refusal: { code: 'follow-up-unknown', data: { followUpId: nth('followUp', 9) } },
    });
  });
});

function supervisor(play: DossierPlay) {
  return play.facts(FRIDAY, { actor: actingAs('supervisor') });
}
