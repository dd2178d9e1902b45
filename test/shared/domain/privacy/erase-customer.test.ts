import { contactValuesOf } from '../../../../shared/domain/records/contact-point.ts';
import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../../shared/domain/records/consent.ts';
import type { DossierState } from '../../../../shared/domain/records/dossier-state.ts';
import {
  decideEraseCustomer,
  decideLiftLegalHold,
  decideSetLegalHold,
} from '../../../../shared/domain/privacy/index.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { actingAs, factsAt, PEOPLE } from '../../../support/branch-facts.ts';
import { dossierWith } from '../../../support/dossiers.ts';
import { consent, followUp, obligation, serviceCase, visit } from '../../../support/stored-records.ts';

const NOW = '2026-12-10T02:00:00Z';
const facts = factsAt(NOW, { actor: actingAs('groupManager') });
const order = { reason: 'askedByPerson', cancelFollowUps: false } as const;

function dossier(more: Partial<DossierState> = {}): DossierState {
  return { ...dossierWith(facts), ...more };
}

function erased(state: DossierState, changes: Partial<typeof order> | { cancelFollowUps: boolean } = {}) {
  return decideEraseCustomer(state, { ...order, ...changes }, facts);
}

type Told = { readonly reason?: 'askedByPerson'; readonly consents?: readonly Consent[] };
const NO: Consent = { ...consent, purpose: 'reminder', state: 'withdrawn' };
const YES_SINCE: Consent = { ...NO, id: asId('con_2'), state: 'given', at: facts.now };

const HOLD = { since: facts.now, by: PEOPLE.supervisor, reason: 'lawsuit' };
const NOTHING = { visitIds: [], caseIds: [], followUpIds: [], obligations: [] };

describe('forgetting a customer is refused', () => {
  it('while a dispute holds the dossier, whatever else is open', () => {
    const state = dossier({ visits: [visit] });

    expect(erased({ ...state, customer: { ...state.customer, legalHold: HOLD } })).toEqual({
      outcome: 'refused',
      refusal: { code: 'legal-hold', data: { since: facts.now } },
    });
  });

  it.each([
    ['a car in the shop', { visits: [visit] }, { visitIds: [visit.id] }],
    ['an open case', { cases: [serviceCase] }, { caseIds: [serviceCase.id] }],
    [
      'a follow-up to make, which is not named twice',
      { followUps: [followUp], obligations: [obligation] },
      { followUpIds: [followUp.id] },
    ],
    [
      'anything else that is owed',
      { obligations: [{ ...obligation, kind: 'dossier' }] },
      { obligations: [{ id: obligation.id, kind: 'dossier' }] },
    ],
  ] as const)('while there is %s', (_, open, blocks) => {
    expect(erased(dossier(open))).toEqual({
      outcome: 'refused',
      refusal: { code: 'erasure-blocked', data: { ...NOTHING, ...blocks } },
    });
  });
});

describe('forgetting a customer is accepted', () => {
  it('with follow-ups to make, when they are to be called off', () => {
    const state = dossier({ followUps: [followUp], obligations: [obligation] });

    expect(erased(state, { cancelFollowUps: true }).outcome).toBe('accepted');
  });

  it('with a task to put right contact data that are going to be gone', () => {
    expect(erased(dossier({ obligations: [{ ...obligation, kind: 'contactData' }] })).outcome).toBe(
      'accepted',
    );
  });

  it.each([
    ['by age, of whom nothing is known that they wanted', {}, 0],
    ['by age, who wanted no letters', { consents: [NO] }, 1],
    ['by age, whose no was taken back since', { consents: [NO, YES_SINCE] }, 0],
    ['at their own wish', { reason: 'askedByPerson' }, 1],
  ] as const)('%s: leaves a hash only of who wants no contact', (_, { reason, ...more }: Told, hashes) => {
    const state = dossier(more);
    const phones = [{ raw: '139 1234 5678', label: 'mobile' }] as const;
    const known = { ...state, customer: { ...state.customer, phones } };
    const contacts = [{ channel: 'phone', value: '13912345678', hash: 'h', points: [] }] as const;
    const decision = decideEraseCustomer(
      { ...known, contacts },
      { ...order, reason: reason ?? 'retentionOver' },
      facts,
    );
    if (decision.outcome === 'refused') throw new Error('Refused');
    const left = decision.changes.filter(
      (change) => change.op === 'insert' && change.record.type === 'contactPoint',
    );
    expect(left).toHaveLength(hashes);
  });

  it('and keeps only that they wished not to be called, and one hash for each way to reach them', () => {
    const state = dossier();
    const doNotCall = { since: facts.now, scope: 'everything' } as const;
    const customer = {
      ...state.customer,
      fullName: '欧阳龑',
      email: 'o@example.cn',
      phones: [
        { raw: '139 1234 5678', e164: '+8613912345678', label: 'mobile' },
        { raw: '13912345678', e164: '+8613912345678', label: 'home' },
      ] as const,
      doNotCall,
    };

    const contacts = contactValuesOf(customer).map((one) => ({
      ...one,
      hash: `${one.channel}:${one.value}`,
      points: [],
    }));
    const decision = erased({ ...state, customer, contacts });
    if (decision.outcome === 'refused') throw new Error('Refused');
    const records = decision.changes.flatMap((change) => (change.op === 'wakeDigest' ? [] : [change.record]));

    expect(records.find(({ type }) => type === 'customer')).toEqual({
      type: 'customer',
      id: customer.id,
      branchId: customer.branchId,
      version: 2,
      fullName: '[erased]',
      language: 'zh-CN',
      phones: [],
      doNotCall,
      erasedAt: facts.now,
    });
    expect(
      records.flatMap((one) => (one.type === 'contactPoint' ? [[one.hash, one.forgotten]] : [])),
    ).toEqual([
      ['phone:+8613912345678', { since: facts.now }],
      ['email:o@example.cn', { since: facts.now }],
    ]);
    expect(records.find(({ type }) => type === 'dossierHead')).toMatchObject({
      version: 2,
      erasedAt: facts.now,
    });
  });
});

describe('a legal hold', () => {
  it('is set once', () => {
    const state = dossier();
    const set = decideSetLegalHold(state, { reason: 'lawsuit' }, facts);
    if (set.outcome === 'refused') throw new Error('Refused');

    expect(set.result.legalHold).toEqual({ since: facts.now, by: PEOPLE.groupManager, reason: 'lawsuit' });
    expect(decideSetLegalHold({ ...state, customer: set.result }, { reason: 'again' }, facts)).toEqual({
      outcome: 'refused',
      refusal: { code: 'legal-hold', data: { since: facts.now } },
    });
  });

  it('is lifted with a reason and stays on record', () => {
    const state = dossier();
    const lifted = decideLiftLegalHold(
      { ...state, customer: { ...state.customer, legalHold: HOLD } },
      { reason: 'settled' },
      facts,
    );
    if (lifted.outcome === 'refused') throw new Error('Refused');

    expect(lifted.result).not.toHaveProperty('legalHold');
    expect(lifted.result.liftedHolds).toEqual([
      { ...HOLD, liftedAt: facts.now, liftedBy: PEOPLE.groupManager, liftedBecause: 'settled' },
    ]);
  });

  it('that does not run cannot be lifted', () => {
    expect(decideLiftLegalHold(dossier(), { reason: 'settled' }, facts)).toEqual({
      outcome: 'refused',
      refusal: { code: 'no-legal-hold' },
    });
  });
});
