import { describe, expect, test } from 'vitest';
import {
  decideApproveLetter,
  decideArchiveLetter,
  decideDiscardLetter,
  decideMarkLetterReturned,
  decidePostLetter,
  decideRecordLetterAnswer,
  decideVoidLetterLine,
} from '../../../../shared/domain/letter/index.ts';
import type { Letter, LetterRegisterLine } from '../../../../shared/domain/records/letter.ts';
import type { BranchFacts } from '../../../../shared/domain/records/facts.ts';
import { instant, plusMilliseconds } from '../../../../shared/kernel/instant.ts';
import { actingAs, factsAt, PEOPLE } from '../../../support/branch-facts.ts';
import { dossierWith } from '../../../support/dossiers.ts';
import { letter as stored, letterRegisterLine as line } from '../../../support/stored-records.ts';

const NOW = '2026-11-25T02:00:00Z';
const ADDRESS = '上海市浦东新区世纪大道 100 号';
const WORDS = { subject: 'S', html: '<p>h</p>', text: 't', senderName: '浦东店' };
if (stored.status !== 'posted') throw new Error('The letter of the stored records is posted');
const { posting, approved, status: _, ...base } = stored;
if (!approved) throw new Error('A posted letter was approved');

const AT = instant('2026-11-24T04:00:00Z');
/** The letter in every state it can be in. */
const IN: Readonly<Record<Letter['status'], Letter>> = {
  drafted: { ...base, status: 'drafted' },
  approved: { ...base, approved, status: 'approved' },
  discarded: { ...base, status: 'discarded', discardedAt: AT, reason: 'r' },
  posted: { ...base, approved, posting, status: 'posted' },
  returned: { ...base, approved, posting, status: 'returned', returnedAt: AT, because: 'returned' },
  answered: { ...base, approved, posting, status: 'answered', answeredAt: AT, answer: 'a' },
  archived: { ...base, approved, posting, status: 'archived', archivedAt: AT },
  voided: {
    ...base,
    approved,
    posting,
    status: 'voided',
    voidedAt: AT,
    voidedBy: PEOPLE.supervisor,
    reason: 'r',
  },
};

const facts: BranchFacts = factsAt(NOW, { actor: actingAs('supervisor') });

function dossierOf(letter: Letter) {
  const dossier = dossierWith(facts);
  return { ...dossier, customer: { ...dossier.customer, address: ADDRESS }, letters: [letter] };
}

const given: LetterRegisterLine = line;
const reason = 'because';
const letterId = stored.id;

/** State machine E.5: each deed, from which states, to which state. */
const DEEDS = {
  approve: [
    ['drafted'],
    'approved',
    (one: Letter) => decideApproveLetter(dossierOf(one), { letterId }, () => WORDS, facts),
  ],
  post: [
    ['approved'],
    'posted',
    (one: Letter) => decidePostLetter(dossierOf(one), { letterId, postal: { way: 'post' } }, facts, {}),
  ],
  discard: [
    ['drafted', 'approved'],
    'discarded',
    (one: Letter) => decideDiscardLetter(dossierOf(one), { letterId, reason }, facts),
  ],
  return: [
    ['posted'],
    'returned',
    (one: Letter) => decideMarkLetterReturned(dossierOf(one), { letterId, reason }, given, facts),
  ],
  answer: [
    ['posted'],
    'answered',
    (one: Letter) => decideRecordLetterAnswer(dossierOf(one), { letterId, answer: '好的' }, given, facts),
  ],
  archive: [
    ['posted', 'returned', 'answered'],
    'archived',
    (one: Letter) => decideArchiveLetter(dossierOf(one), { letterId }, facts),
  ],
  void: [
    ['posted'],
    'voided',
    (one: Letter) => decideVoidLetterLine(dossierOf(one), { letterId, reason }, given, facts),
  ],
} as const;

const EVERY = Object.keys(IN) as Letter['status'][];
const ROWS = Object.entries(DEEDS).flatMap(([deed, [from, to, decide]]) =>
  EVERY.map((status) => ({
    deed,
    status,
    to,
    decide,
    allowed: (from as readonly string[]).includes(status),
    from,
  })),
);

describe('a letter', () => {
  test.each(ROWS.filter(({ allowed }) => allowed))(
    '$status: $deed makes it $to',
    ({ status, to, decide }) => {
      const decision = decide(IN[status]);
      expect(decision).toMatchObject({
        outcome: 'accepted',
        result: { status: to, version: base.version + 1 },
      });
    },
  );

  test.each(ROWS.filter(({ allowed }) => !allowed))(
    '$status: $deed is refused',
    ({ status, from, decide }) => {
      expect(decide(IN[status])).toEqual({
        outcome: 'refused',
        refusal: { code: 'letter-status-wrong', data: { status, expected: from } },
      });
    },
  );

  test.each([
    ['that it came back', IN.returned, { returnedAt: AT, because: 'returned' }],
    ['what the customer answered', IN.answered, { answeredAt: AT, answer: 'a' }],
  ])('once filed still says %s', (_, letter, outcome) => {
    expect(DEEDS.archive[2](letter)).toHaveProperty('result', {
      ...IN.archived,
      ...outcome,
      version: 2,
      archivedAt: instant(NOW),
    });
  });

  test('is not answered before it was sent', () => {
    const { postedAt } = posting;
    const answeredAt = plusMilliseconds(postedAt, -1);
    const decision = decideRecordLetterAnswer(
      dossierOf(IN.posted),
      { letterId, answer: '好的', answeredAt },
      given,
      facts,
    );
    expect(decision).toEqual({
      outcome: 'refused',
      refusal: { code: 'answered-before-posting', data: { postedAt } },
    });
  });
});

describe('posting a letter', () => {
  test('writes letter, line and counter at once', () => {
    const decision = DEEDS.post[2](IN.approved);
    expect(
      decision.outcome === 'accepted' &&
        decision.changes.map(({ op, ...change }) => [op, 'record' in change && change.record.type]),
    ).toEqual([
      ['replace', 'letter'],
      ['insert', 'letterRegisterLine'],
      ['insert', 'registerCounter'],
    ]);
  });

  test.each([
    [
      'nobody approved yet then',
      { way: 'post', postedAt: instant('2026-11-24T01:59:59Z') } as const,
      'posted-before-approval',
    ],
    ['in the future', { way: 'post', postedAt: instant('2026-11-25T02:05:01Z') } as const, 'event-in-future'],
    ['without a way', undefined, 'letter-way-wrong'],
  ])('that is on paper is refused when it was posted %s', (_, postal, code) => {
    const decision = decidePostLetter(
      dossierOf(IN.approved),
      { letterId, ...(postal && { postal }) },
      facts,
      {},
    );
    expect(decision).toMatchObject({ outcome: 'refused', refusal: { code } });
  });

  test('is refused when the customer moved since it was approved', () => {
    const dossier = dossierOf(IN.approved);
    const moved = { ...dossier, customer: { ...dossier.customer, address: '杭州' } };
    expect(decidePostLetter(moved, { letterId, postal: { way: 'post' } }, facts, {})).toEqual({
      outcome: 'refused',
      refusal: { code: 'letter-address-changed' },
    });
  });

  test('is refused when the customer died since it was approved', () => {
    const dossier = dossierOf(IN.approved);
    const late = { ...dossier, customer: { ...dossier.customer, deceased: { since: AT } } };
    expect(decidePostLetter(late, { letterId, postal: { way: 'post' } }, facts, {})).toEqual({
      outcome: 'refused',
      refusal: { code: 'contact-not-allowed', data: { because: 'deceased' } },
    });
  });

  test('takes the year of the day it is entered, and counts on', () => {
    const newYear = factsAt('2026-12-31T16:00:00Z', { actor: actingAs('agent') });
    const counter = {
      type: 'registerCounter',
      branchId: base.branchId,
      register: 'letter',
      version: 4,
      lastByYear: { 2026: 17 },
    } as const;
    const postal = { way: 'post', postedAt: instant('2026-12-31T08:00:00Z') } as const;
    const decision = decidePostLetter(dossierOf(IN.approved), { letterId, postal }, newYear, {
      letter: counter,
    });
    expect(decision).toMatchObject({
      result: {
        posting: { number: { year: 2027, sequence: 1 }, enteredOn: '2027-01-01', postedOn: '2026-12-31' },
      },
    });
  });
});
