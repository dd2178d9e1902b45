import type { CallOutcome } from '../../shared/domain/records/call-outcomes.ts';
import type { CallRecord } from '../../shared/domain/records/call.ts';
import { decideRecordCall, decideVoidCall, type RecordCall } from '../../shared/domain/call/index.ts';
import type { Decision } from '../../shared/domain/records/decision.ts';
import { decideRegisterCustomer, type RegisterCustomer } from '../../shared/domain/dossier/index.ts';
import type { DossierState } from '../../shared/domain/records/dossier-state.ts';
import type { BranchFacts } from '../../shared/domain/records/facts.ts';
import type { FollowUp } from '../../shared/domain/records/follow-up.ts';
import type { Obligation } from '../../shared/domain/records/obligation.ts';
import type { DomainRecord, RecordChange } from '../../shared/domain/records/change.ts';
import {
  decideEndConsultation,
  decideRecordDelivery,
  decideRegisterIntake,
} from '../../shared/domain/visit/index.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { actingAs, countingIds, type FactsOverrides, factsAt } from './branch-facts.ts';
import { STAFF } from './staff-members.ts';
import { commit, granted, type Kept } from './kept-dossier.ts';

/** The first record of its kind in a play: `first('visit')` is `vis_00000000000000000000000001`. */
export function first<Name extends keyof typeof PREFIX>(name: Name) {
  return nth(name, 1);
}

export function nth<Name extends keyof typeof PREFIX>(name: Name, count: number) {
  return asId<Name>(`${PREFIX[name]}_${String(count).padStart(26, '0')}`);
}

const PREFIX = {
  customer: 'cus',
  vehicle: 'veh',
  visit: 'vis',
  followUp: 'fup',
  obligation: 'obl',
  call: 'cal',
} as const;

export const CUSTOMER: RegisterCustomer = {
  contacts: [],
  customer: {
    fullName: '欧阳龑',
    language: 'zh-CN',
    address: '上海市浦东新区世纪大道 1 号',
    phones: [{ raw: '138 1234 5678', e164: '+8613812345678', label: 'mobile' }],
  },
  vehicles: [
    {
      plateNumber: '沪A12345',
      vehicleModel: 'Model 3',
      vehicleClass: 'sedan',
      maintenanceInterval: { months: 6, kilometres: 5000 },
    },
  ],
};

/**
 * The life of one dossier, command by command, each at a moment of its own and committed when it is
 * granted. Identifiers count through the whole play.
 */
export class DossierPlay {
  kept: Kept;
  readonly #overrides: FactsOverrides;
  readonly #newId = countingIds();

  constructor(overrides: FactsOverrides = {}, customer: RegisterCustomer = CUSTOMER) {
    this.#overrides = overrides;
    const { changes } = granted(
      decideRegisterCustomer(customer, this.facts('2026-11-23T01:00:00Z', { actor: actingAs('advisor') })),
    );
    const records = changes.flatMap((change) => (change.op === 'wakeDigest' ? [] : [change.record]));
    const [head] = records.filter((record) => record.type === 'dossierHead');
    const [customerRecord] = records.filter((record) => record.type === 'customer');
    if (!head || !customerRecord) throw new Error('A registered customer has a head and a record');
    const vehicles = records.filter((record) => record.type === 'vehicle');
    const none = {
      vehicleHeads: [],
      visits: [],
      followUps: [],
      obligations: [],
      cases: [],
      letters: [],
      consents: [],
      contacts: [],
    };
    const dossier = { head, customer: customerRecord, vehicles, ...none };
    this.kept = { dossier, calls: [], lines: [] };
  }

  get dossier(): DossierState {
    return this.kept.dossier;
  }

  /** What the rules know at that moment; identifiers go on where the last command stopped. */
  facts(now: string, overrides: FactsOverrides = {}): BranchFacts {
    return { ...factsAt(now, { ...this.#overrides, ...overrides }), newId: this.#newId };
  }

  /** Carries out a command that must be granted, and commits it. */
  grant<Result>(decision: Decision<RecordChange, Result, { readonly code: string }>): Result {
    const { changes, result } = granted(decision);
    this.kept = commit(this.kept, changes);
    return result;
  }

  /** The car is taken in at that moment. */
  intake(at: string, vehicleId = first('vehicle')) {
    const command = { vehicleId, intakeDoneAt: instant(at), workItems: ['oil'], wishedServices: 'none' };
    return this.grant(decideRegisterIntake(this.dossier, command, [], this.facts(at)));
  }

  /** The car is taken out. */
  delivery(at: string, visitId = first('visit')) {
    const command = { visitId, deliveredAt: instant(at), workDone: ['oil'] };
    return this.grant(decideRecordDelivery(this.dossier, command, this.facts(at)));
  }

  /** A talk without a car ends. */
  consultation(at: string) {
    const command = { consultationEndedAt: instant(at), workItems: [] };
    return this.grant(decideEndConsultation(this.dossier, command, [], this.facts(at)));
  }

  /** A call with that outcome is made and recorded at that moment, for the first follow-up unless said otherwise. */
  call(at: string, outcome: CallOutcome, told: Partial<RecordCall> = {}, overrides: FactsOverrides = {}) {
    const decision = this.decideCall(at, outcome, told, overrides);
    return this.grant(decision);
  }

  decideCall(
    at: string,
    outcome: CallOutcome,
    told: Partial<RecordCall> = {},
    overrides: FactsOverrides = {},
  ) {
    return this.decideRecord(at, callOf(at, outcome, told), overrides);
  }

  decideRecord(now: string, call: RecordCall, overrides: FactsOverrides = {}) {
    const { counter } = this.kept;
    const counters = counter ? { call: counter } : {};
    return decideRecordCall(this.dossier, call, this.facts(now, overrides), counters, STAFF);
  }

  decideVoid(at: string, callId: CallRecord['id'], overrides: FactsOverrides = {}) {
    const record = this.kept.calls.find(({ id }) => id === callId);
    const line = this.kept.lines.find((candidate) => candidate.callId === callId);
    if (!record || !line) throw new Error(`No call ${callId} was recorded`);
    const facts = this.facts(at, { actor: actingAs('supervisor'), ...overrides });
    return decideVoidCall(this.dossier, { record, line }, { reason: 'wrong customer' }, facts);
  }

  void(at: string, callId: CallRecord['id'] = first('call')) {
    return this.grant(this.decideVoid(at, callId));
  }

  followUp(count = 1): FollowUp {
    return found(this.dossier.followUps, nth('followUp', count));
  }

  /** The obligation of that follow-up. */
  owed(count = 1): Obligation {
    return found(this.dossier.obligations, this.followUp(count).obligationId);
  }
}

/** What is reported of a call: both questions put when it was completed, an issue stated when there was one. */
export function callOf(at: string, outcome: CallOutcome, told: Partial<RecordCall> = {}): RecordCall {
  const talked = outcome === 'completed' || outcome === 'completedWithIssue';
  return {
    direction: 'outbound',
    callType: 'firstFollowUp',
    startedAt: instant(at),
    outcome,
    ...(talked && { vehicleUse: 'runs well', serviceOpinion: 'satisfied' }),
    topics: talked ? ['vehicleAndService'] : [],
    statements: outcome === 'completedWithIssue' ? [{ kind: 'complaint', text: 'the brakes squeak' }] : [],
    followUpIds: [first('followUp')],
    ...told,
  };
}

function found<Kind extends DomainRecord & { readonly id: string }>(
  records: readonly Kind[],
  id: string,
): Kind {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`No ${id} in this play`);
  return record;
}

/** The first follow-up of scenario F-1 is owed: open from 2026-11-26T16:00Z, due 2026-12-01T16:00Z. */
export function oneCarDelivered(overrides: FactsOverrides = {}, customer = CUSTOMER): DossierPlay {
  const play = new DossierPlay(overrides, customer);
  play.intake('2026-11-23T01:20:00Z');
  play.delivery('2026-11-24T08:40:00Z');
  return play;
}

/** A first follow-up is owed for each of two cars of the customer. */
export function twoCarsDelivered(): DossierPlay {
  const play = oneCarDelivered({}, { ...CUSTOMER, vehicles: [...CUSTOMER.vehicles, {}] });
  play.intake('2026-11-24T08:45:00Z', nth('vehicle', 2));
  play.delivery('2026-11-24T08:50:00Z', nth('visit', 2));
  return play;
}
