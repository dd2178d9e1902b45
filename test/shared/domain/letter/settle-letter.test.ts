import { describe, expect, test } from 'vitest';
import {
  decideApproveLetter,
  decideArchiveLetter,
  decideDiscardLetter,
  decideMarkLetterReturned,
  decidePostLetter,
  decideRecordLetterAnswer,
  decideSettleLetter,
  decideVoidLetterLine,
} from '../../../../shared/domain/letter/index.ts';
import type { Letter, LetterRegisterLine } from '../../../../shared/domain/records/letter.ts';
import type { BranchFacts } from '../../../../shared/domain/records/facts.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
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

describe('a letter in no doubt', () => {
  test('cannot be settled', () => {
    expect(decideSettleLetter(dossierOf(IN.posted), { letterId, sent: true, reason }, given, facts)).toEqual({
      outcome: 'refused',
      refusal: { code: 'letter-not-in-doubt' },
    });
  });

  test('that went by e-mail cannot be taken back', () => {
    const mailed: Letter = { ...base, approved, status: 'posted', posting: { ...posting, way: 'email' } };
    expect(DEEDS.void[2](mailed)).toEqual({ outcome: 'refused', refusal: { code: 'letter-went-by-email' } });
  });
});
