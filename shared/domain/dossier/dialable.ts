import type { PhoneNumber } from '../records/dossier.ts';

/** Whether the number can be dialled: it exists in its numbering plan, and no call found that it reaches nobody. */
export function isDialable({ e164, problem }: PhoneNumber): boolean {
  return e164 !== undefined && problem !== 'invalidNumber' && problem !== 'wrongNumber';
}
