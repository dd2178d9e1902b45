import type { Letter } from '../../shared/domain/records/letter.ts';
import type { FollowUpId } from '../../shared/kernel/ids.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { letter } from './stored-records.ts';

/** A letter on paper for this follow-up, posted on Mon 30 Nov 2026 15:50 in Shanghai as the first of its year. */
export function finalLetter(followUpId: FollowUpId, changes: Partial<Letter> = {}): Letter {
  if (letter.status !== 'posted') throw new Error('The letter of the stored records is posted');
  const postedAt = instant('2026-11-30T07:50:00Z');
  const posting = { ...letter.posting, postedAt };
  return { ...letter, followUpId, posting, ...changes } as Letter;
}

/** An invitation by e-mail that nobody has approved yet. */
export function draftedLetter(count: number): Letter {
  const { branchId, customerId, draftedAt, draftedBy } = letter;
  return {
    type: 'letter',
    id: asId<'letter'>(`let_${String(count).padStart(26, '0')}`),
    branchId,
    customerId,
    version: 1,
    kind: 'invitation',
    template: 'eventInvitation',
    language: 'zh-CN',
    channel: 'email',
    purpose: 'marketing',
    fields: {},
    draftedAt,
    draftedBy,
    status: 'drafted',
  };
}
