import type { Clock, IdSource, Store } from '../../shared/application/ports.ts';
import type { Reads } from '../../shared/application/read-ports.ts';
import type { SigningKeys } from '../../shared/application/signing-keys.ts';
import type { Log } from './log.ts';

/** What every function of the API needs, even one that never reads the table. */
export interface EdgeDependencies {
  readonly log: Log;
  /** Where callers reach the API, without a slash at the end: `https://api.example`. */
  readonly publicUrl: string;
  /** Tests check every answer against its declared schema. Production trusts the types. */
  readonly checkReplies?: boolean;
}

/** What the operations of the business also need. The composition root of each function supplies it. */
export interface ApiDependencies extends EdgeDependencies {
  readonly store: Store;
  readonly reads: Reads;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Waits before a lost race is decided again; `attempt` counts from 1. */
  readonly pause: (attempt: number) => Promise<void>;
  readonly signingKeys: SigningKeys;
}
