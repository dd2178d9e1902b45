import type * as z from 'zod';
import type { Answer, Client, RequestOf } from '../../shared/contracts/client.ts';
import type { Operation } from '../../shared/contracts/operation.ts';
import type { Circumstances } from './world/rehearsal.ts';

/** What a request says that the rules refuse: parts in place of those of one they accept. */
export interface Otherwise {
  readonly params?: object;
  /** Properties in place of those of the body; undefined leaves one out. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** What the request says otherwise, or what is otherwise when it comes. */
export type Refused = Otherwise & Circumstances;

/** A person of the story. */
export interface Player {
  /**
   * Makes a request that is carried out.
   * @param unless what the rules would refuse at this moment, by the code of the refusal.
   */
  readonly send: <
    Params extends z.ZodType,
    Query extends z.ZodType,
    Body extends z.ZodType,
    Reply extends z.ZodType,
    Code extends string,
  >(
    operation: Operation<Params, Query, Body, Reply, Code>,
    request: RequestOf<Params, Query, Body>,
    unless?: { readonly [Refusal in Code]?: Refused },
  ) => Promise<Answer<z.output<Reply>>>;
  /** Asks for something that the rules refuse at this moment, or would under those circumstances. */
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
    circumstances?: Circumstances,
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
  readonly supervisorId: string;
  readonly managerId: string;
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

/** A player that skips refused requests, for users who only need those carried out. */
export function withoutRefusals(send: Client['send']): Player {
  return {
    send: (operation, request) => send(operation, request),
    isRefused: () => Promise.resolve(),
  };
}
