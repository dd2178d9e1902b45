import type { Instant } from '../../kernel/instant.ts';
import type { Branch } from './branch.ts';
import type { Customer } from './dossier.ts';
import type { Letter } from './letter.ts';

/** Everything a letter to a customer is written from. */
export interface LetterToWrite {
  readonly letter: Pick<Letter, 'id' | 'template' | 'language' | 'channel' | 'purpose' | 'fields' | 'event'>;
  readonly customer: Pick<Customer, 'fullName' | 'surname' | 'honorific' | 'address'>;
  readonly branch: Pick<Branch, 'name' | 'timeZone' | 'country' | 'sender'>;
  /** The day the letter bears. */
  readonly at: Instant;
  /** Stops mail of this purpose with one click. Absent where it cannot be stopped. */
  readonly unsubscribeUrl?: string;
}
