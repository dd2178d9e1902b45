import type { Client } from '../../../shared/contracts/client.ts';

/** The people who call, each with a client whose requests are measured. */
export interface Players {
  readonly admin: Client;
  readonly supervisor: Client;
  readonly manager: Client;
  /** Somebody without a token, such as the reader of a letter. */
  readonly anybody: Client;
  readonly agentId: string;
  /** Leaves unknown what became of a letter sent by e-mail, as when the mail service never tells. */
  readonly putInDoubt: (letter: LetterReference) => Promise<void>;
  /** What the link of a letter ends with that stops letters of that kind. */
  readonly unsubscribeToken: (letter: LetterReference) => Promise<string>;
  /** Sets the clock everybody goes by. */
  readonly setClock: (at: string) => void;
}

export interface LetterReference {
  readonly branchId: string;
  readonly customerId: string;
  readonly letterId: string;
}
