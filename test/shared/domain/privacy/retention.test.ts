import { describe, expect, it } from 'vitest';
import type { DossierState } from '../../../../shared/domain/dossier-state.ts';
import { lookAgain, retentionHorizon, retentionVerdict } from '../../../../shared/domain/privacy/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { factsAt, NEW_YORK, PEOPLE } from '../../../support/branch-facts.ts';
import { dossierWith } from '../../../support/dossiers.ts';
import { consent, serviceCase, visit } from '../../../support/stored-records.ts';

/** A dossier of which nothing was heard since 23 November 2026, 09:20 in Shanghai. */
function quiet(more: Partial<DossierState> = {}): DossierState {
  return { ...dossierWith(factsAt('2026-11-23T01:20:00Z')), ...more };
}

const CLOSED = { ...serviceCase, status: 'closed', closedAt: instant('2027-06-01T04:00:00Z') } as const;

describe('with periods of 36 months for visits and cases and 60 for consent', () => {
  it.each([
    ['2029-11-23T15:59:59.999Z', 'keep'],
    ['2029-11-23T16:00:00.000Z', 'erase'],
  ])('a quiet dossier is at %s to %s', (now, verdict) => {
    expect(retentionVerdict(quiet(), factsAt(now))).toEqual({
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
    const just = retentionVerdict(quiet(more), factsAt(keptUntil));

    expect(just).toEqual({ verdict: 'erase', keptUntil, because });
    expect(retentionVerdict(quiet(more), factsAt('2029-11-23T00:00:00Z')).verdict).toBe('keep');
  });

  it('what still stands open or is held blocks it', () => {
    const now = factsAt('2030-01-01T00:00:00Z');
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
  const facts = factsAt('2029-12-05T00:00:00Z');
  const [change] = lookAgain(quiet(), facts);
  if (change?.op !== 'replace' || change.record.type !== 'dossierHead') throw new Error('No head');

  expect(change.record).toMatchObject({ version: 2, retentionCountsFrom: '2027-01-05T16:00:00.000Z' });
  expect(change.record.lastActivityAt).toBe(quiet().head.lastActivityAt);
  expect(lookAgain({ ...quiet(), head: change.record }, facts)).toEqual([]);
});
