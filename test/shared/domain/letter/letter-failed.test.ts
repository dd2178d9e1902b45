import { describe, expect, test } from 'vitest';
import { letterFailed } from '../../../../shared/domain/letter/index.ts';
import type { Letter, LetterRegisterLine } from '../../../../shared/domain/records/letter.ts';
import type { BranchFacts } from '../../../../shared/domain/records/facts.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, factsAt, PEOPLE } from '../../../support/branch-facts.ts';
import { dossierWith } from '../../../support/dossiers.ts';
import { letter as stored, letterRegisterLine as line } from '../../../support/stored-records.ts';

const NOW = '2026-11-25T02:00:00Z';
const ADDRESS = '上海市浦东新区世纪大道 100 号';
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

describe('a letter that fails late', () => {
  const fail = (letter: Letter) => letterFailed(dossierOf(letter), letter, 'bounced', given, facts);
  const changed = ({ changes }: ReturnType<typeof fail>) =>
    changes.flatMap((change) => ('record' in change ? [change.record.type] : []));

  test('once filed stays filed, and letter and line say that it never got there', () => {
    const failed = fail(IN.archived);
    expect(failed.letter).toEqual({
      ...IN.archived,
      version: 2,
      returnedAt: instant(NOW),
      because: 'bounced',
    });
    expect(failed.changes).toContainEqual({
      op: 'replace',
      record: { ...line, version: line.version + 1, returned: { at: instant(NOW), because: 'bounced' } },
    });
    const again = fail(failed.letter);
    expect([again.letter, changed(again)]).toEqual([failed.letter, ['obligation']]);
  });

  test.each([
    ['answered', IN.answered],
    ['answered and filed', { ...IN.archived, answeredAt: AT, answer: 'a' } as Letter],
    ['voided', IN.voided],
  ])('stays as it is once %s; only the contact data are to be put right', (_, letter) => {
    const failed = fail(letter);
    expect([failed.letter, changed(failed)]).toEqual([letter, ['obligation']]);
  });
});

test('K-4: of a letter that was not delivered somebody hears, and its address stays in use', () => {
  const { letter, changes } = letterFailed(dossierOf(IN.posted), IN.posted, 'notDelivered', given, facts);
  expect(letter).toMatchObject({ status: 'returned', because: 'notDelivered' });
  const records = changes.flatMap((change) => ('record' in change ? [change.record] : []));
  expect(records.filter(({ type }) => type === 'customer')).toEqual([]);
  expect(records).toContainEqual(expect.objectContaining({ type: 'obligation', kind: 'contactData' }));
});
