import type { FollowUpId, LetterId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { registerNumberText } from '../records/register-number.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { Letter } from '../records/letter.ts';
import type { FinalMessage } from '../records/follow-up.ts';

/** The final message as callers name it: e-mails and letters by the letter that was sent. */
export type NamedMessage =
  | { readonly channel: 'sms'; readonly sentAt: Instant; readonly reference: string }
  | { readonly channel: 'email' | 'letter'; readonly letterId: LetterId }
  | { readonly channel: 'none'; readonly reason: string };

/** No such letter was sent for this follow-up, or it came back. */
export interface FinalLetterUnsent {
  readonly code: 'final-letter-unsent';
  readonly data: { readonly letterId: LetterId; readonly status: Letter['status'] | null };
}

/**
 * Finds the letter that was sent for the follow-up and enters its number in the register.
 * @returns the message as it is kept, or the refusal when that letter was never sent or did not arrive.
 */
export function finalMessageOf(
  dossier: DossierState,
  followUpId: FollowUpId,
  named: NamedMessage,
): { readonly message: FinalMessage } | { readonly refusal: FinalLetterUnsent } {
  if (named.channel === 'sms' || named.channel === 'none') return { message: named };
  const { channel, letterId } = named;
  const letter = dossier.letters.find((found) => found.id === letterId && found.followUpId === followUpId);
  const fits = letter && (channel === 'letter' || letter.channel === 'email');
  if (!fits || !wasSent(letter)) {
    return { refusal: { code: 'final-letter-unsent', data: { letterId, status: letter?.status ?? null } } };
  }
  const { postedAt: sentAt, number } = letter.posting;
  return { message: { channel, letterId, sentAt, reference: registerNumberText(number) } };
}

function wasSent(
  letter: Letter,
): letter is Extract<Letter, { readonly status: 'posted' | 'answered' | 'archived' }> {
  if (letter.status === 'archived') return letter.because === undefined;
  return letter.status === 'posted' || letter.status === 'answered';
}
