import type { Instant } from '../kernel/instant.ts';
import type { AbsenceReference } from './check-cover.ts';
import type { WaitingMail } from './mail-command.ts';
import type { PersonReference } from './personal-data.ts';
import type { TimerPayload } from './ports.ts';

/**
 * Work that is due and not yet done. `timer`: the first pending step of an open obligation whose `fireAt`, or
 * a waiting digest whose `slotAt`, has come. `mail`: a mail whose `mailDueAt` has come. `erasure`: an erasure
 * that has begun and not finished. `remainder`: what commands on a dossier left to do. `absence`: an absence whose `checkAt` has come.
 */
export type DueItem =
  | { readonly type: 'timer'; readonly payload: TimerPayload }
  | { readonly type: 'mail'; readonly mail: WaitingMail }
  | { readonly type: 'absence'; readonly absence: AbsenceReference }
  | { readonly type: 'erasure'; readonly person: PersonReference }
  | { readonly type: 'remainder'; readonly dossier: PersonReference };

/**
 * Finds due work for the sweep. Reads an index that may lag a moment behind. So a found item is a hint, and
 * the record itself must be read before acting.
 */
export interface DueWork {
  /**
   * Everything due at or before the moment, page by page, roughly oldest first. Reading costs what is due,
   * not what is pending. An index entry that cannot be read is reported by the implementation and left out.
   */
  dueItems(now: Instant): AsyncIterable<readonly DueItem[]>;
}
