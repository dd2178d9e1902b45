import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideRecordCall, decideVoidCall } from '../../../../shared/domain/call/index.ts';
import { mayContact } from '../../../../shared/domain/consent/index.ts';
import { decideRecordConsent } from '../../../../shared/domain/contact-stop/index.ts';
import type { Decision } from '../../../../shared/domain/records/decision.ts';
import type { DossierState } from '../../../../shared/domain/records/dossier-state.ts';
import type { BranchFacts } from '../../../../shared/domain/records/facts.ts';
import { asDecided, decideNextPart, onDecided } from '../../../../shared/domain/follow-through/index.ts';
import { decideCancelFollowUp, decideChangeVehicle } from '../../../../shared/domain/follow-up/index.ts';
import type { RecordChange } from '../../../../shared/domain/records/change.ts';
import { letterFailed } from '../../../../shared/domain/letter/index.ts';
import { decideEraseCustomer, erasureBlocks } from '../../../../shared/domain/privacy/index.ts';
import { decideRegisterIntake } from '../../../../shared/domain/visit/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, countingIds, factsAt } from '../../../support/branch-facts.ts';
import { callOf, nth } from '../../../support/dossier-play.ts';
import { fleetDelivered } from '../../../support/fleet.ts';
import { commit, type Kept } from '../../../support/kept-dossier.ts';
import { draftedLetter, finalLetter } from '../../../support/letters.ts';
import { STAFF } from '../../../support/staff-members.ts';
import { letterRegisterLine } from '../../../support/stored-records.ts';

/** Saturday 28 November 2026, 10:00 in Shanghai: the windows of all cars are open. */
const SATURDAY = '2026-11-28T02:00:00Z';
/** A transaction has room for 100 writes; head, line of history, receipt and lookups come besides. */
const ROOM = 90;

type AnyDecision = Decision<RecordChange, unknown, { readonly code: string }>;
type Rule = (dossier: DossierState, facts: BranchFacts, kept: Kept) => AnyDecision;

/** The life of a large dossier, command by command; what commands leave to do is done when the test says so. */
class LargeDossier {
  kept: Kept;
  commits = 0;
  readonly #newId = countingIds();

  constructor(kept: Kept) {
    this.kept = kept;
    // None that the play has given out already.
    for (let given = 0; given < 400; given += 1) {
      for (const name of ['visit', 'obligation', 'followUp', 'call', 'consent'] as const) this.#newId(name);
    }
  }

  get dossier(): DossierState {
    return this.kept.dossier;
  }

  get isRunning(): boolean {
    return this.dossier.remainder?.status === 'running';
  }

  send(rule: Rule, actor = actingAs('supervisor')): AnyDecision {
    const facts = { ...factsAt(SATURDAY, { actor }), newId: this.#newId };
    return this.#carryOut(onDecided(this.dossier, (dossier) => rule(dossier, facts, this.kept), facts));
  }

  part(): void {
    this.#carryOut(decideNextPart(this.dossier, factsAt(SATURDAY)));
  }

  finish(): void {
    for (let parts = 0; this.isRunning; parts += 1) {
      if (parts > 20) throw new Error('The parts come to no end');
      this.part();
    }
  }

  #carryOut<Made extends AnyDecision>(decision: Made): Made {
    if (decision.outcome === 'refused') return decision;
    if (decision.changes.length > ROOM) throw new Error(`${decision.changes.length} changes in one commit`);
    this.kept = commit(this.kept, decision.changes);
    this.commits += 1;
    return decision;
  }
}

const stopEverything: Rule = (dossier, facts) =>
  decideRecordConsent(
    dossier,
    {
      state: 'withdrawn',
      scope: { scope: 'everything' },
      channels: ['phone'],
      how: 'inPerson',
      wording: 'spoken',
    },
    undefined,
    facts,
  );

const yesOnForm: Rule = (dossier, facts) =>
  decideRecordConsent(
    dossier,
    {
      state: 'given',
      scope: { scope: 'everything' },
      channels: ['phone'],
      how: 'form',
      wording: 'form-1',
      proof: { type: 'form', id: 'F-1' },
    },
    undefined,
    facts,
  );

function call(outcome: Parameters<typeof callOf>[1], linked: readonly number[] = [], car?: number): Rule {
  const told = {
    followUpIds: linked.map((count) => nth('followUp', count)),
    ...(car !== undefined && { vehicleId: nth('vehicle', car) }),
  };
  return (dossier, facts, { counter }) =>
    decideRecordCall(
      dossier,
      callOf(SATURDAY, outcome, told),
      facts,
      counter ? { call: counter } : {},
      STAFF,
    );
}

/** Takes back the last call that stands. */
const voidLast: Rule = (dossier, facts, { calls, lines }) => {
  const record = calls.findLast(({ voided }) => !voided);
  const line = lines.find(({ callId }) => callId === record?.id);
  if (!record || !line) return { outcome: 'refused', refusal: { code: 'none' } };
  return decideVoidCall(dossier, { record, line }, { reason: 'wrong customer' }, facts);
};

const sell =
  (car: number, status: 'sold' | 'inUse'): Rule =>
  (dossier, facts) =>
    decideChangeVehicle(dossier, { vehicleId: nth('vehicle', car), patch: { status } }, facts);

const cancel =
  (count: number): Rule =>
  (dossier, facts) =>
    decideCancelFollowUp(dossier, { followUpId: nth('followUp', count), reason: 'agreed' }, facts);

const intake =
  (car: number): Rule =>
  (dossier, facts) =>
    decideRegisterIntake(
      dossier,
      { vehicleId: nth('vehicle', car), intakeDoneAt: instant(SATURDAY), workItems: [] },
      [],
      facts,
    );

function statuses({ dossier }: LargeDossier): Readonly<Record<string, number>> {
  const count: Record<string, number> = {};
  for (const { status } of dossier.followUps) count[status] = (count[status] ?? 0) + 1;
  return count;
}

describe.each([60, 120])('a customer with %i follow-ups still to be made', (cars) => {
  const { kept } = fleetDelivered(cars);

  test.each([
    ['a stop of everything', stopEverything],
    ['“do not call me”', call('doNotCall')],
    ['“they died”', call('deceased')],
  ])('%s holds with its first commit and closes all of them in parts', (_, rule) => {
    const large = new LargeDossier(kept);
    const decision = large.send(rule);
    expect(decision.outcome).toBe('accepted');
    const asked = { purpose: 'serviceCare', channel: 'phone' } as const;
    expect(mayContact(large.dossier, asked, factsAt(SATURDAY)).allowed).toBe(false);
    const atOnce = statuses(large)['suppressed'] ?? 0;
    expect(atOnce).toBeGreaterThan(0);
    const { result } = decision as { readonly result: object };
    const { remaining } = 'stopped' in result ? (result.stopped as { remaining: number }) : (result as never);
    expect(remaining).toBe(cars - atOnce);

    large.finish();
    expect(statuses(large)).toEqual({ suppressed: cars });
    expect(
      large.dossier.obligations.filter(({ kind }) => kind === 'firstFollowUp').map(({ status }) => status),
    ).toEqual(Array.from({ length: cars }, () => 'cancelled'));
    expect(large.dossier.remainder).toMatchObject({ status: 'finished' });
    expect(large.commits).toBeLessThanOrEqual(1 + Math.ceil(cars / 30));
  });

  test.each([0, 1, 20])('a call is taken back whole, %i parts after it', (parts) => {
    const large = new LargeDossier(kept);
    large.send(call('doNotCall', [1]));
    for (let part = 0; part < parts && large.isRunning; part += 1) large.part();
    expect(large.send(voidLast).outcome).toBe('accepted');
    large.finish();
    expect(statuses(large)).toEqual({ pending: cars });
    expect(large.dossier.customer.doNotCall).toBeUndefined();
  });
});

describe('what is left to do', () => {
  test('of letters stopped by a complaint is discarded in parts too', () => {
    const { kept } = fleetDelivered(1);
    const posted = finalLetter(nth('followUp', 1), { purpose: 'marketing', channel: 'email' });
    const letters = Array.from({ length: 120 }, (_, index) => draftedLetter(index));
    const large = new LargeDossier({ ...kept, dossier: { ...kept.dossier, letters } });
    large.send((dossier, facts) => {
      const { changes } = letterFailed(dossier, posted, 'complained', letterRegisterLine, facts);
      return { outcome: 'accepted', changes, result: undefined };
    });
    const waiting = () => large.dossier.letters.filter(({ status }) => status === 'drafted').length;
    expect(waiting()).toBeGreaterThan(0);
    expect(waiting()).toBeLessThan(120);
    large.finish();
    expect(waiting()).toBe(0);
  });

  test('is over once the customer is forgotten, and stands in the way of it no more than if it were done', () => {
    const large = new LargeDossier(fleetDelivered(60).kept);
    large.send(stopEverything);
    expect(large.isRunning).toBe(true);
    const facts = factsAt(SATURDAY, { actor: actingAs('groupManager') });
    const whole = asDecided(large.dossier, facts);
    expect(erasureBlocks(whole).followUpIds).toEqual([]);
    const order = { reason: 'askedByPerson', cancelFollowUps: true } as const;
    const nothingElse = { ...whole, obligations: [], visits: [] };
    const erased = decideEraseCustomer(nothingElse, order, facts);
    const written = erased.outcome === 'accepted' ? erased.changes : [];
    expect(
      written.flatMap((change) =>
        change.op === 'replace' && change.record.type === 'remainder' ? [change.record.status] : [],
      ),
    ).toEqual(['finished']);
  });
});

/** Without what counts the writes themselves. */
function told({ dossier }: LargeDossier): unknown {
  const { remainder: _, ...state } = dossier;
  return JSON.parse(JSON.stringify(state, (key, value: unknown) => (key === 'version' ? undefined : value)));
}

test('whatever happens between two parts ends as if there had been none', () => {
  const { kept } = fleetDelivered(50);
  const some = fc.integer({ min: 1, max: 50 });
  const one = <Rules>(weight: number, arbitrary: fc.Arbitrary<Rules>) => ({ weight, arbitrary });
  const command = fc.oneof(
    one(
      7,
      fc.constantFrom<readonly [string, Rule]>(
        ['stop', stopEverything],
        ['yes', yesOnForm],
        ['died', call('deceased')],
        ['do not call', call('doNotCall')],
      ),
    ),
    one(4, fc.constant<readonly [string, Rule]>(['void', voidLast])),
    one(
      2,
      some.map((count) => [`do not call ${count}`, call('doNotCall', [count])] as const),
    ),
    one(
      1,
      some.map((count) => [`completed ${count}`, call('completed', [count])] as const),
    ),
    one(
      1,
      some.map((count) => [`no answer ${count}`, call('noAnswer', [count])] as const),
    ),
    one(
      1,
      some.map((car) => [`sold ${car}`, sell(car, 'sold')] as const),
    ),
    one(
      1,
      some.map((car) => [`in use ${car}`, sell(car, 'inUse')] as const),
    ),
    one(
      1,
      some.map((count) => [`cancel ${count}`, cancel(count)] as const),
    ),
    one(
      1,
      some.map((car) => [`intake ${car}`, intake(car)] as const),
    ),
  );
  const story = fc.array(fc.tuple(command, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(story, (steps) => {
      const hurried = new LargeDossier(kept);
      const patient = new LargeDossier(kept);
      for (const [[, rule], parts] of steps) {
        const [one, other] = [hurried.send(rule), patient.send(rule)];
        expect(one.outcome === 'refused' ? one.refusal : 'accepted').toEqual(
          other.outcome === 'refused' ? other.refusal : 'accepted',
        );
        for (let part = 0; part < parts && hurried.isRunning; part += 1) hurried.part();
        patient.finish();
      }
      hurried.finish();
      expect(told(hurried)).toEqual(told(patient));
    }),
    { numRuns: 150 },
  );
});
