import type { RegisterNumber } from './call.ts';

/** How a register number is written: `2026-000123`. */
export function registerNumberText({ year, sequence }: RegisterNumber): string {
  return `${year}-${String(sequence).padStart(6, '0')}`;
}
