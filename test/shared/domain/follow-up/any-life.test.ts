import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CALL_OUTCOMES } from '../../../../shared/domain/records/call-outcomes.ts';
import type { Decision } from '../../../../shared/domain/records/decision.ts';
import {
  decideCancelFollowUp,
  decideChangeVehicle,
  decideCloseUnreachable,
  obligationOf,
} from '../../../../shared/domain/follow-up/index.ts';
import type { RecordChange } from '../../../../shared/domain/records/change.ts';
import {
  decideEndConsultation,
  decideRecordDelivery,
  decideRegisterIntake,
} from '../../../../shared/domain/visit/index.ts';
import { type Instant, instant, plusMinutes } from '../../../../shared/kernel/instant.ts';
import { actingAs } from '../../../support/branch-facts.ts';
import { CUSTOMER, DossierPlay, first } from '../../../support/dossier-play.ts';
import type { Kept } from '../../../support/kept-dossier.ts';

/** Something a person tries at the branch. `pick` chooses what it is tried with. */
interface Move {
  readonly deed:
    | 'intake'
    | 'delivery'
    | 'consultation'
    | 'call'
    | 'void'
    | 'giveUp'
    | 'cancel'
    | 'sold'
    | 'bought';
  readonly outcome: (typeof CALL_OUTCOMES)[number];
  readonly pick: number;
  readonly hours: number;
}

const moves = fc.array(
  fc.record<Move>({
    deed: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom('intake', 'delivery', 'consultation') },
      { weight: 5, arbitrary: fc.constant('call') },
      { weight: 2, arbitrary: fc.constant('void') },
      { weight: 1, arbitrary: fc.constantFrom('giveUp', 'cancel', 'sold', 'bought') },
    ),
    outcome: fc.oneof(fc.constantFrom(...CALL_OUTCOMES), fc.constantFrom('completed', 'noAnswer')),
    pick: fc.nat(11),
    hours: fc.integer({ min: 0, max: 60 }),
  }),
  { minLength: 10, maxLength: 40, size: 'max' },
);

/** One attempt is enough and revisits may leave follow-ups standing, so that every path is walked. */
const SETTINGS = fc.constantFrom('supersede' as const, 'keep' as const).map((onRevisit) => ({
  onRevisit,
  unreachable: { minAttempts: 1, minDays: 1, minDayParts: 1 },
}));

test('whatever happens in whatever order, the dossier and its register stay sound', () => {
  fc.assert(
    fc.property(moves, SETTINGS, (life, settings) => {
      const play = new DossierPlay({ settings }, { ...CUSTOMER, vehicles: [...CUSTOMER.vehicles, {}] });
      // New Year falls within most lives, and the register begins again.
      let now = instant('2026-12-20T01:20:00Z');
      for (const move of life) {
        now = plusMinutes(now, move.hours * 60);
        const decision = decide(play, move, now);
        if (decision?.outcome === 'accepted') play.grant(decision);
        checkFollowUps(play.kept);
        checkStops(play.kept);
        checkRegister(play.kept);
      }
    }),
    { numRuns: 400 },
  );
});

/** A follow-up is pending exactly while its obligation is open. Each first one has at most one second. */
function checkFollowUps({ dossier }: Kept) {
  for (const followUp of dossier.followUps) {
    const obligation = obligationOf(dossier, followUp);
    const expected = { pending: ['open'], done: ['met', 'metLate'] }[followUp.status as 'pending' | 'done'];
    expect(expected ?? ['cancelled']).toContain(obligation.status);
    expect(obligation.subject).toEqual({ type: 'followUp', id: followUp.id });
    if (obligation.status !== 'open') expect(obligation.pendingSteps).toEqual([]);

    const standing = dossier.followUps
      .filter(({ previousFollowUpId }) => previousFollowUpId === followUp.id)
      .map((second) => obligationOf(dossier, second))
      .filter((owed) => !(owed.status === 'cancelled' && owed.reason === 'callVoided'));
    expect(standing.length).toBeLessThanOrEqual(followUp.ordinal === 'first' ? 1 : 0);
  }
}

/** Nobody is to be called who asked not to be, or has died. */
function checkStops({ dossier }: Kept) {
  const { customer, followUps } = dossier;
  if (customer.doNotCall || customer.deceased) {
    expect(followUps.filter(({ status }) => status === 'pending')).toEqual([]);
  }
}

/** Lines and calls are one to one, numbered from 1 without a gap in each year, voided together. */
function checkRegister({ calls, lines }: Kept) {
  const years = Map.groupBy(lines, ({ number }) => number.year);
  for (const [, ofYear] of years) {
    expect(ofYear.map(({ number }) => number.sequence)).toEqual(ofYear.map((_, index) => index + 1));
  }
  expect(lines.map(({ callId, number, voided }) => ({ callId, number, voided }))).toEqual(
    calls.map(({ id, number, voided }) => ({ callId: id, number, voided })),
  );
}

function decide(
  play: DossierPlay,
  { deed, outcome, pick, hours }: Move,
  now: Instant,
): Decision<RecordChange, unknown, { readonly code: string }> | undefined {
  const { dossier } = play;
  const facts = play.facts(now, { actor: actingAs('supervisor') });
  const vehicleId = one(dossier.vehicles, pick)?.id ?? first('vehicle');
  const followUpId = one(dossier.followUps, pick)?.id ?? first('followUp');
  switch (deed) {
    case 'intake':
      return decideRegisterIntake(dossier, { vehicleId, intakeDoneAt: now, workItems: [] }, [], facts);
    case 'delivery': {
      const visitId = one(dossier.visits, pick)?.id ?? first('visit');
      return decideRecordDelivery(dossier, { visitId, deliveredAt: now, workDone: [] }, facts);
    }
    case 'consultation': {
      const about = pick % 2 === 0 ? { vehicleId } : {};
      const talk = { consultationEndedAt: now, workItems: [], ...about };
      return decideEndConsultation(dossier, talk, [], facts);
    }
    case 'call': {
      const followUpIds = dossier.followUps
        .filter((_, index) => (index + pick) % 3 > 0)
        .map(({ id }) => id)
        .concat(pick === 0 ? dossier.followUps.slice(0, 1).map(({ id }) => id) : []);
      const callbackAt = plusMinutes(now, (hours + 1) * 60);
      return play.decideCall(
        now,
        outcome,
        {
          followUpIds,
          repeatedTopicsReason: 'asked for',
          ...(pick % 4 === 0 && { vehicleId }),
          ...(outcome === 'callbackAgreed' && { callbackAt }),
        },
        { actor: facts.actor },
      );
    }
    case 'void': {
      const call = one(play.kept.calls, pick);
      return call && play.decideVoid(now, call.id);
    }
    case 'giveUp': {
      const finalMessage = { channel: 'none', reason: 'no address' } as const;
      return decideCloseUnreachable(dossier, { followUpId, finalMessage }, facts);
    }
    case 'cancel':
      return decideCancelFollowUp(dossier, { followUpId, reason: 'car of our own' }, facts);
    case 'sold':
    case 'bought': {
      const status = deed === 'sold' ? 'sold' : 'inUse';
      return decideChangeVehicle(dossier, { vehicleId, patch: { status } }, facts);
    }
  }
}

/** One of the last few, because people correct what happened lately. */
function one<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items.at(-1 - (pick % Math.min(Math.max(items.length, 1), 4)));
}
