import type * as z from 'zod';
import type { Client, RequestOf } from '../../shared/contracts/client.ts';
import type { Operation } from '../../shared/contracts/operation.ts';

/** Somebody of the story. */
export interface Player {
  /** Asks for something that is carried out. */
  readonly send: Client['send'];
  /** Asks for something that the rules refuse at this moment, for that reason. */
  readonly isRefused: <
    Params extends z.ZodType,
    Query extends z.ZodType,
    Body extends z.ZodType,
    Reply extends z.ZodType,
    Code extends string,
  >(
    operation: Operation<Params, Query, Body, Reply, Code>,
    request: RequestOf<Params, Query, Body>,
    code: NoInfer<Code>,
  ) => Promise<void>;
}

/** The people who call, and what else the story moves. */
export interface Players {
  readonly admin: Player;
  readonly supervisor: Player;
  readonly manager: Player;
  /** The follow-up agent `agentId`. */
  readonly agent: Player;
  /** Somebody without a token, such as the reader of a letter. */
  readonly anybody: Player;
  readonly agentId: string;
  /** Leaves unknown what became of a letter sent by e-mail, as when the mail service never tells. */
  readonly putInDoubt: (letter: LetterReference) => Promise<void>;
  /** What the link of a letter ends with that stops letters of that kind. */
  readonly unsubscribeToken: (letter: LetterReference) => Promise<string>;
  /** Sets the clock everybody goes by. */
  readonly setClock: (at: string) => void;
}

export interface DossierReference {
  readonly branchId: string;
  readonly customerId: string;
}

export interface LetterReference extends DossierReference {
  readonly letterId: string;
}

/** A player whose refusals are passed over, for those who only want to know what is carried out. */
export function withoutRefusals(send: Client['send']): Player {
  return { send, isRefused: () => Promise.resolve() };
}
