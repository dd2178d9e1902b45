import { expect, test } from 'vitest';
import type { Letter } from '../../../../shared/domain/records/letter.ts';
import { letterFailed } from '../../../../shared/domain/letter/index.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { factsAt } from '../../../support/branch-facts.ts';
import { dossierWith } from '../../../support/dossiers.ts';
import { letter, letterRegisterLine } from '../../../support/stored-records.ts';

const facts = factsAt('2026-11-25T03:00:00Z');

const reminder = { ...letter, purpose: 'reminder', channel: 'email' } as Letter;

/** A letter that waits to be sent. */
function waiting(id: string, changes: Partial<Letter> = {}): Letter {
  if (letter.status !== 'posted') throw new Error('The letter of the stored records is posted');
  const { posting: _, ...unsent } = letter;
  return {
    ...unsent,
    purpose: 'reminder',
    channel: 'email',
    ...changes,
    id: asId(id),
    status: 'drafted',
  };
}

test('a complaint about a mail stops its purpose at once: what waits is discarded, the supervisors are told', () => {
  const letters = [
    reminder,
    waiting('let_2'),
    waiting('let_3', { purpose: 'marketing' }),
    waiting('let_4', { channel: 'post' }),
  ];
  const dossier = { ...dossierWith(facts), letters };

  const { changes } = letterFailed(dossier, reminder, 'complained', letterRegisterLine, facts);

  const records = changes.flatMap((change) => (change.op === 'wakeDigest' ? [] : [change.record]));
  expect(records.filter(({ type }) => type === 'consent')).toMatchObject([
    { purpose: 'reminder', channel: 'email', state: 'withdrawn', how: 'complaintAboutMail', by: 'customer' },
  ]);
  expect(records.filter(({ type }) => type === 'letter')).toMatchObject([
    { id: 'let_2', status: 'discarded', discardedAt: facts.now },
  ]);
  expect(records.filter(({ type }) => type === 'stopNotice')).toMatchObject([
    { stop: { purposes: ['reminder'], channels: ['email'], cancelledFollowUps: 0, discardedLetters: 1 } },
  ]);
});
