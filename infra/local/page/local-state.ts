import type { Happening } from '../clock/happenings.ts';
import type { DeadLetter } from '../functions/dead-letters.ts';
import type { LocalStack, PendingTimer } from '../local-stack.ts';

export interface LocalState {
  readonly clock: { readonly now: string; readonly frozen: boolean };
  readonly apiUrl: string;
  readonly inboxUrl: string;
  readonly timers: readonly PendingTimer[];
  readonly happenings: readonly Happening[];
  readonly deadLetters: readonly DeadLetter[];
}

const SHOWN = 50;

/** The state of the local run as `GET /_local/state` gives it. */
export function localState(stack: LocalStack): LocalState {
  return {
    clock: { now: stack.clock.now(), frozen: stack.clock.frozen },
    apiUrl: stack.apiUrl,
    inboxUrl: stack.inboxUrl,
    timers: stack.pendingTimers(SHOWN),
    happenings: stack.happenings().slice(-SHOWN).toReversed(),
    deadLetters: stack.deadLetters(),
  };
}
