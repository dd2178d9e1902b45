import { describe, expect, test } from 'vitest';
import {
  decideCompleteDossierEntry,
  decideWaiveDossierEntry,
} from '../../../../shared/domain/visit/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, PEOPLE } from '../../../support/branch-facts.ts';
import { DossierPlay, first, nth } from '../../../support/dossier-play.ts';

const INTAKE = '2026-11-23T01:20:00Z';
const TUESDAY = '2026-11-24T02:00:00Z';
const complete = {
  visitId: first('visit'),
  contactPlan: {
    talkingPoints: ['brakes'],
    nextServiceItem: 'tyres',
    plannedContactAt: instant('2026-11-28T02:00:00Z'),
  },
};
const waive = { visitId: first('visit'), reason: 'test drive of our own' };
const supervisor = { actor: actingAs('supervisor') };

describe('letting the entry of a visit go', () => {
  test('the obligation is waived by the supervisor, with the reason', () => {
    const play = taken();
    const waived = {
      ...play.dossier.obligations[0],
      version: 2,
      generation: 2,
      pendingSteps: [],
      status: 'waived',
      waivedAt: instant(TUESDAY),
      waivedBy: PEOPLE.supervisor,
      reason: 'test drive of our own',
    };
    expect(decideWaiveDossierEntry(play.dossier, waive, play.facts(TUESDAY, supervisor))).toStrictEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: waived }],
      result: waived,
    });
  });

  test('once: again it is refused', () => {
    const play = taken();
    play.grant(decideWaiveDossierEntry(play.dossier, waive, play.facts(TUESDAY, supervisor)));
    expect(decideWaiveDossierEntry(play.dossier, waive, play.facts(TUESDAY, supervisor))).toEqual({
      outcome: 'refused',
      refusal: { code: 'obligation-closed', data: { status: 'waived' } },
    });
  });

  test('not of a visit nobody knows', () => {
    const play = taken();
    const unknown = { ...waive, visitId: nth('visit', 9) };
    expect(decideWaiveDossierEntry(play.dossier, unknown, play.facts(TUESDAY, supervisor))).toEqual({
      outcome: 'refused',
      refusal: { code: 'visit-unknown', data: { visitId: nth('visit', 9) } },
    });
  });

  test('does not forbid completing it later, which then no longer counts', () => {
    const play = taken();
    const waived = play.grant(decideWaiveDossierEntry(play.dossier, waive, play.facts(TUESDAY, supervisor)));
    const { visit, obligation } = play.grant(
      decideCompleteDossierEntry(play.dossier, complete, play.facts(TUESDAY)),
    );
    expect(visit.dossierEntry.status).toBe('complete');
    expect(obligation).toEqual(waived);
    expect(play.dossier.obligations).toEqual([waived]);
  });
});

function taken(): DossierPlay {
  const play = new DossierPlay();
  play.intake(INTAKE);
  return play;
}
