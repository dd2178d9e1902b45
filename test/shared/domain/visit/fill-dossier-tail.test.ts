import { describe, expect, test } from 'vitest';
import { decideFillDossierTail, decideRecordDelivery } from '../../../../shared/domain/visit/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { DossierPlay, first, nth } from '../../../support/dossier-play.ts';

const INTAKE = '2026-11-23T01:20:00Z';
const TUESDAY = '2026-11-24T08:40:00Z';
const NEXT = localDate('2027-05-24');
const tail = {
  visitId: first('visit'),
  workDone: ['oil'],
  odometerKilometres: 25_400,
  nextMaintenanceDueOn: NEXT,
};

describe('filling in the tail of the dossier entry (state machine E.8)', () => {
  test('work done, odometer and next maintenance are filled in after the delivery (A-04)', () => {
    const play = deliveredWithoutWords();
    const [visit, vehicle] = [play.dossier.visits[0], play.dossier.vehicles[0]];
    const filled = { ...visit, workDone: ['oil'], odometerKilometres: 25_400, version: 3 };
    expect(decideFillDossierTail(play.dossier, tail)).toStrictEqual({
      outcome: 'accepted',
      changes: [
        { op: 'replace', record: filled },
        { op: 'replace', record: { ...vehicle, version: 2, nextMaintenanceDueOn: NEXT } },
      ],
      result: { visit: filled, nextMaintenanceDueOn: NEXT, warnings: [] },
    });
  });

  test('told bit by bit, it answers what is still missing', () => {
    const play = deliveredWithoutWords();
    const { visitId } = tail;
    const after = (told: Partial<typeof tail>) =>
      play.grant(decideFillDossierTail(play.dossier, { visitId, ...told })).warnings;
    expect(after({ odometerKilometres: 0 })).toEqual(['work-done-missing', 'next-maintenance-missing']);
    expect(after({ workDone: ['oil'] })).toEqual(['next-maintenance-missing']);
    expect(after({ nextMaintenanceDueOn: NEXT })).toEqual([]);
    expect(play.dossier.visits[0]).toMatchObject({ odometerKilometres: 0, workDone: ['oil'] });
  });

  test('said again it changes nothing', () => {
    const play = deliveredWithoutWords();
    const { visit } = play.grant(decideFillDossierTail(play.dossier, tail));
    expect(decideFillDossierTail(play.dossier, tail)).toStrictEqual({
      outcome: 'accepted',
      changes: [],
      result: { visit, nextMaintenanceDueOn: NEXT, warnings: [] },
    });
  });

  test('what is on record is not overwritten: the fields are named, nothing is filled in', () => {
    const play = deliveredWithoutWords();
    play.grant(decideFillDossierTail(play.dossier, { ...tail, workDone: ['oil', 'filter'] }));
    const other = { ...tail, workDone: ['oil', 'tyres'], odometerKilometres: 25_401 };
    expect(decideFillDossierTail(play.dossier, other)).toEqual({
      outcome: 'refused',
      refusal: { code: 'dossier-tail-known', data: { known: ['workDone', 'odometerKilometres'] } },
    });
  });

  test('the next maintenance the car came in for gives way, that of a later visit does not', () => {
    const play = deliveredWithoutWords();
    play.grant(decideFillDossierTail(play.dossier, tail));
    const moved = { visitId: first('visit'), nextMaintenanceDueOn: localDate('2027-06-01') };
    play.grant(decideFillDossierTail(play.dossier, moved));
    expect(play.dossier.vehicles[0]).toMatchObject({ nextMaintenanceDueOn: '2027-06-01' });

    play.intake('2026-11-25T01:20:00Z');
    expect(decideFillDossierTail(play.dossier, tail)).toMatchObject({ outcome: 'accepted' });
    play.delivery('2026-11-25T08:40:00Z', nth('visit', 2));
    expect(decideFillDossierTail(play.dossier, moved)).toMatchObject({ changes: [] });
    expect(decideFillDossierTail(play.dossier, tail)).toEqual({
      outcome: 'refused',
      refusal: { code: 'dossier-tail-known', data: { known: ['nextMaintenanceDueOn'] } },
    });
  });

  test('a visit nobody knows, a car still in the shop and a talk without a car have no tail', () => {
    const play = new DossierPlay();
    play.intake(INTAKE);
    play.consultation(TUESDAY);
    const refusalOf = (visitId: typeof tail.visitId) =>
      decideFillDossierTail(play.dossier, { ...tail, visitId });
    expect([1, 2, 9].map((which) => refusalOf(nth('visit', which)))).toEqual([
      { outcome: 'refused', refusal: { code: 'visit-not-delivered', data: { status: 'intakeDone' } } },
      { outcome: 'refused', refusal: { code: 'visit-not-delivered', data: { status: 'consulted' } } },
      { outcome: 'refused', refusal: { code: 'visit-unknown', data: { visitId: nth('visit', 9) } } },
    ]);
  });
});

/** The car went out, and nobody said what was done. */
function deliveredWithoutWords(): DossierPlay {
  const play = new DossierPlay();
  play.intake(INTAKE);
  const command = { visitId: first('visit'), deliveredAt: instant(TUESDAY), workDone: [] };
  play.grant(decideRecordDelivery(play.dossier, command, play.facts(TUESDAY)));
  return play;
}
