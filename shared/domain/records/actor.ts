import type { StaffId } from '../../kernel/ids.ts';
import type { Actor } from './facts.ts';

/**
 * The member of staff behind a deed only people do.
 * @throws when the passing of time does it: a bug in the wiring, no caller can cause it.
 */
export function staffBehind(actor: Actor): StaffId {
  if (actor.type === 'staff') return actor.staffId;
  throw new Error(`A deed of people was tried by the system (${actor.trigger})`);
}
