import { describe, expect, test } from 'vitest';
import { type CallWarning, warningsOf } from '../../../../shared/domain/call/index.ts';
import type { DossierState } from '../../../../shared/domain/records/dossier-state.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { factsAt } from '../../../support/branch-facts.ts';
import { dossierWith } from '../../../support/dossiers.ts';
import { consent, followUp, serviceCase, vehicle, visit } from '../../../support/stored-records.ts';

/** Friday 27 November 2026, in Shanghai. */
const AT_TEN = '2026-11-27T02:00:00Z';
const AT_NINE_AT_NIGHT = '2026-11-27T13:00:00Z';

const NO_CALLS: CallWarning = { code: 'contact-not-allowed', because: 'doNotCall' };
const AFTER_HOURS: CallWarning = { code: 'contact-not-allowed', because: 'outsideContactHours' };

/** Nobody is to call this customer about follow-ups and offers since then. */
function stopped(since: string, more: Partial<DossierState> = {}): DossierState {
  const dossier = dossierWith(factsAt(AT_TEN));
  const doNotCall = { since: instant(since), scope: 'followUps' } as const;
  return { ...dossier, customer: { ...dossier.customer, doNotCall }, ...more };
}

type Call = Parameters<typeof warningsOf>[1];

function warnings(dossier: DossierState, call: Partial<Call> = {}): readonly CallWarning[] {
  const made: Call = {
    direction: 'outbound',
    callType: 'firstFollowUp',
    startedAt: instant(AT_TEN),
    topics: [],
    followUpIds: [],
    ...call,
  };
  return warningsOf(dossier, made, factsAt('2026-11-28T02:00:00Z'));
}

const unstopped = () => dossierWith(factsAt(AT_TEN));

describe('a call made against a stop', () => {
  test.each([
    ['is pointed out', '2026-11-27T02:00:00Z', [NO_CALLS]],
    ['but not when the stop came after it began', '2026-11-27T02:00:01Z', []],
  ])('%s', (_, since, expected) => {
    expect(warnings(stopped(since))).toEqual(expected);
  });

  test.each<[string, Partial<DossierState>, Partial<Call>, readonly CallWarning[]]>([
    ['a follow-up is not', { followUps: [followUp] }, { followUpIds: [followUp.id] }, [NO_CALLS]],
    [
      'an answer to the customer’s open matter is',
      { cases: [serviceCase] },
      { caseIds: [serviceCase.id] },
      [],
    ],
    ['word of the car in the shop is', { visits: [visit] }, { vehicleId: vehicle.id, callType: 'other' }, []],
    [
      'a follow-up is when the open matter was answered too',
      { followUps: [followUp], cases: [serviceCase] },
      { followUpIds: [followUp.id], caseIds: [serviceCase.id] },
      [],
    ],
    ['a call of the customer’s own is', {}, { direction: 'inbound' }, []],
  ])('%s allowed', (_, more, call, expected) => {
    expect(warnings(stopped('2026-11-24T02:00:00Z', more), call)).toEqual(expected);
  });

  test.each([
    ['reminder', 'withdrawn'],
    ['campaign', 'notGiven'],
  ] as const)('goes by what a %s is for', (callType, because) => {
    const no = { ...consent, purpose: 'reminder', channel: 'phone', state: 'withdrawn' } as const;
    const dossier = { ...unstopped(), consents: [no] };
    expect(warnings(dossier, { callType })).toEqual([{ code: 'contact-not-allowed', because }]);
    expect(warnings(dossier)).toEqual([]);
  });
});

describe('a call made outside the hours', () => {
  test.each([
    ['2026-11-27T09:59:59Z', []],
    ['2026-11-27T10:00:00Z', [AFTER_HOURS]],
  ])('of the branch, begun at %s', (startedAt, expected) => {
    expect(warnings(unstopped(), { startedAt: instant(startedAt) })).toEqual(expected);
  });

  test('is pointed out beside the stop it ignored, but never when the customer called', () => {
    const dossier = stopped('2026-11-24T02:00:00Z');
    const startedAt = instant(AT_NINE_AT_NIGHT);
    expect(warnings(dossier, { startedAt })).toEqual([NO_CALLS, AFTER_HOURS]);
    expect(warnings(dossier, { startedAt, direction: 'inbound' })).toEqual([]);
  });
});

test('an offer made before the customer said yes was not agreed to', () => {
  const yes = { ...consent, channel: 'phone', at: instant('2026-11-27T03:00:00Z') } as const;
  const dossier = { ...unstopped(), consents: [yes] };
  const topics = ['vehicleAndService', 'promotionsAndEvents'] as const;
  expect(warnings(dossier, { topics: [...topics] })).toEqual([
    { code: 'marketing-not-agreed', topics: ['promotionsAndEvents'] },
  ]);
  expect(warnings(dossier, { topics: [...topics], startedAt: yes.at })).toEqual([]);
});
