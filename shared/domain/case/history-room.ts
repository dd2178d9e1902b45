import type { ServiceCase } from '../records/case.ts';

/**
 * What a step needs room for. `notes`: it only adds to what is known. `steps`: it moves the matter on. `end`:
 * it closes the matter or writes very little, and is always possible.
 */
export type HistoryRoom = 'notes' | 'steps' | 'end';

/**
 * A case is one record with its whole history, and a record may have 400 KB. Notes stop long before that, so
 * that a matter with many notes can still be moved on. Steps that move it on stop while there is still room
 * for its end.
 */
export const HISTORY_LIMITS_BYTES = { notes: 120_000, steps: 280_000 } as const;

export interface CaseHistoryFull {
  readonly code: 'case-history-full';
  readonly data: { readonly bytes: number; readonly limit: number };
}

/** @returns the refusal when the case has grown too long for that. */
export function checkHistoryRoom(serviceCase: ServiceCase, room: HistoryRoom): CaseHistoryFull | undefined {
  if (room === 'end') return undefined;
  const bytes = bytesOf(JSON.stringify(serviceCase));
  const limit = HISTORY_LIMITS_BYTES[room];
  return bytes < limit ? undefined : { code: 'case-history-full', data: { bytes, limit } };
}

/** In UTF-8, as the table keeps it. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    bytes += 1 + Number(codePoint > 0x7f) + Number(codePoint > 0x7ff) + Number(codePoint > 0xffff);
  }
  return bytes;
}
