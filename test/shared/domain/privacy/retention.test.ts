import { describe, expect, it } from 'vitest';
import type { DossierState } from '../../../../shared/domain/records/dossier-state.ts';
import { lookAgain, retentionHorizon, retentionVerdict } from '../../../../shared/domain/privacy/index.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { factsAt, NEW_YORK, PEOPLE } from '../../../support/branch-facts.ts';
import { dossierWith } from '../../../support/dossiers.ts';
import { consent, serviceCase, visit } from '../../../support/stored-records.ts';

/** A dossier without activity since 23 November 2026, 09:20 in Shanghai. */
function quiet(more: Partial<DossierState> = {}): DossierState {
  return { ...dossierWith(factsAt('2026-11-23T01:20:00Z')), ...more };
}

const NO = {
  ...consent,
  id: asId<'consent'>('con_01kbqw0000000000000000000d'),
  state: 'withdrawn',
  at: instant('2027-01-10T02:00:00Z'),
} as const;
const MISTAKEN = {
  ...NO,
  id: asId<'consent'>('con_01kbqw0000000000000000000e'),
  state: 'voided',
  voids: consent.id,
  at: instant('2026-12-24T02:00:00Z'),
} as const;
const CLOSED = { ...serviceCase, status: 'closed', closedAt: instant('2027-06-01T04:00:00Z') } as const;

function keeping36Months(now: string) {
  return factsAt(now, { settings: { retention: { visitMonths: 36 } } });
}

describe('with periods of 36 months for visits and cases and 60 for consent', () => {
  it.each([
    ['2029-11-23T15:59:59.999Z', 'keep'],
    ['2029-11-23T16:00:00.000Z', 'erase'],
  ])('a quiet dossier is at %s to %s', (now, verdict) => {
    expect(retentionVerdict(quiet(), keeping36Months(now))).toEqual({
      verdict,
      keptUntil: '2029-11-23T16:00:00.000Z',
      because: 'activity',
    });
  });

  it.each([
    ['a case closed later', { cases: [CLOSED] }, '2030-06-01T16:00:00.000Z', 'case'],
    ['a consent', { consents: [consent] }, '2031-11-24T16:00:00.000Z', 'consent'],
    ['the longer of both', { cases: [CLOSED], consents: [consent] }, '2031-11-24T16:00:00.000Z', 'consent'],
  ] as const)('%s keeps it longer', (_, more, keptUntil, because) => {
    const just = retentionVerdict(quiet(more), keeping36Months(keptUntil));

    expect(just).toEqual({ verdict: 'erase', keptUntil, because });
    expect(retentionVerdict(quiet(more), keeping36Months('2029-11-23T00:00:00Z')).verdict).toBe('keep');
  });

  it.each([
    ['a yes that holds', [], '2032-03-01T16:00:00.000Z', 'consent'],
    ['a yes taken back', [NO], '2032-01-10T16:00:00.000Z', 'consent'],
    ['a yes entered by mistake', [MISTAKEN], '2031-12-24T16:00:00.000Z', 'consent'],
  ] as const)('proof of %s is kept 60 months after it ended', (_, later, keptUntil, because) => {
    const head = { ...quiet().head, lastActivityAt: instant('2027-03-01T02:00:00Z') };
    const found = retentionVerdict(
      quiet({ head, consents: [consent, ...later] }),
      keeping36Months('2030-06-01T00:00:00Z'),
    );

    expect(found).toEqual({ verdict: 'keep', keptUntil, because });
  });

  it('what still stands open or is held blocks it', () => {
    const now = keeping36Months('2030-01-01T00:00:00Z');
    const held = quiet();
    const legalHold = { since: now.now, by: PEOPLE.supervisor, reason: 'lawsuit' };

    expect(retentionVerdict(quiet({ visits: [visit] }), now)).toMatchObject({
      verdict: 'blocked',
      blocks: { visitIds: [visit.id], legalHold: false },
    });
    expect(retentionVerdict({ ...held, customer: { ...held.customer, legalHold } }, now)).toMatchObject({
      verdict: 'blocked',
      blocks: { legalHold: true },
    });
  });
});

it('counts by the days of the branch', () => {
  const now = '2029-11-23T04:59:59.999Z';

  expect(retentionVerdict(quiet(), factsAt(now, { branch: NEW_YORK }))).toMatchObject({
    verdict: 'keep',
    keptUntil: '2029-11-23T05:00:00.000Z',
  });
});

it('looks at nothing younger than the period of visits', () => {
  const facts = factsAt('2029-11-22T16:00:00Z', { settings: { retention: { visitMonths: 24 } } });

  expect(retentionHorizon(facts)).toBe('2027-11-23T16:00:00.000Z');
});

it('puts off what stays by a month, once', () => {
  const facts = keeping36Months('2029-12-05T00:00:00Z');
  const [change] = lookAgain(quiet(), facts);
  if (change?.op !== 'replace' || change.record.type !== 'dossierHead') throw new Error('No head');

  expect(change.record).toMatchObject({ version: 2, retentionCountsFrom: '2027-01-05T16:00:00.000Z' });
  expect(change.record.lastActivityAt).toBe(quiet().head.lastActivityAt);
  expect(lookAgain({ ...quiet(), head: change.record }, facts)).toEqual([]);
});
