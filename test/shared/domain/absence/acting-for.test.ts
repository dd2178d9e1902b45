import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCloseUnreachable } from '../../../../shared/domain/follow-up/index.ts';
import { decideCompleteDossierEntry } from '../../../../shared/domain/visit/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { absence, branchWith } from '../../../support/absences.ts';
import { actingAs, PEOPLE } from '../../../support/branch-facts.ts';
import { DossierPlay, first, oneCarDelivered } from '../../../support/dossier-play.ts';

const AWAY = absence(1, '2026-11-23', '2026-12-04', { deputyId: PEOPLE.advisor });
const branch = branchWith(AWAY);
const deputy = { actor: actingAs('advisor'), branch };

describe('what a deputy does goes on record as done for the owner', () => {
  it('a call: in its record, its line and the history; the owner stays', () => {
    const play = oneCarDelivered({ branch });
    const decision = play.decideCall('2026-11-27T02:00:00Z', 'completed', {}, deputy);
    const both = { handledBy: PEOPLE.advisor, actingFor: PEOPLE.agent };

    expect(decision).toMatchObject({ outcome: 'accepted', actingFor: PEOPLE.agent, result: { call: both } });
    play.grant(decision);
    expect(play.kept.lines).toMatchObject([both]);
    expect(play.owed()).toMatchObject({ status: 'met', ownerId: PEOPLE.agent, doneBy: PEOPLE.advisor });
    expect(play.owed(2)).toMatchObject({ status: 'open', ownerId: PEOPLE.agent });
  });

  it('a call of the absent owner all the same is the owner’s', () => {
    const play = oneCarDelivered({ branch });
    const { call } = play.call('2026-11-27T02:00:00Z', 'completed');

    expect([call.handledBy, 'actingFor' in call]).toEqual([PEOPLE.agent, false]);
  });

  it('a dossier entry', () => {
    const play = new DossierPlay({ branch });
    play.intake('2026-11-23T01:20:00Z');
    const decision = decideCompleteDossierEntry(
      play.dossier,
      {
        visitId: first('visit'),
        contactPlan: {
          talkingPoints: ['brakes'],
          nextServiceItem: 'tyres',
          plannedContactAt: instant('2026-11-28T02:00:00Z'),
        },
      },
      play.facts('2026-11-24T02:00:00Z', deputy),
    );

    expect(decision).toMatchObject({
      outcome: 'accepted',
      actingFor: PEOPLE.agent,
      result: {
        visit: { dossierEntry: { completedBy: PEOPLE.advisor, actingFor: PEOPLE.agent } },
        obligation: { status: 'met', ownerId: PEOPLE.agent },
      },
    });
  });

  it('giving a customer up as unreachable', () => {
    const play = oneCarDelivered({ branch });
    for (const at of ['2026-11-27T02:00:00Z', '2026-11-28T02:00:00Z', '2026-11-30T07:30:00Z']) {
      play.call(at, 'noAnswer', {}, deputy);
    }
    const decision = decideCloseUnreachable(
      play.dossier,
      { followUpId: first('followUp'), finalMessage: { channel: 'none', reason: 'no address' } },
      play.facts('2026-11-30T08:00:00Z', deputy),
    );

    expect(decision).toMatchObject({ outcome: 'accepted', actingFor: PEOPLE.agent });
  });
});

it('no due date moves, no matter who is absent when a task arises or is worked on', () => {
  const days = fc.nat(20).map((ahead) => String(ahead + 10));
  fc.assert(
    fc.property(days, days, fc.boolean(), (one, other, named) => {
      const [from = '', to = ''] = [`2026-11-${one}`, `2026-11-${other}`].toSorted();
      const away = branchWith(absence(1, from, to, named ? { deputyId: PEOPLE.advisor } : {}));
      const windows = [undefined, away].map((where) => {
        const play = oneCarDelivered(where ? { branch: where } : {});
        play.call('2026-11-27T02:00:00Z', 'completed', {}, { actor: actingAs('supervisor') });
        return play.dossier.obligations.map(({ kind, ownerId, opensAt, dueAt, dueOn }) => ({
          kind,
          ownerId,
          opensAt,
          dueAt,
          dueOn,
        }));
      });

      expect(windows[0]).toHaveLength(3);
      expect(windows[1]).toEqual(windows[0]);
    }),
    { numRuns: 60 },
  );
});
