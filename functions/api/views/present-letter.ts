import type * as z from 'zod';
import type { letterRegisterLineView, letterView } from '../../../shared/contracts/views/index.ts';
import { registerNumberText } from '../../../shared/domain/records/register-number.ts';
import type { Letter, LetterRegisterLine } from '../../../shared/domain/records/letter.ts';

/** A letter as callers see it, its register number as it is written on paper (`2026-000001`). */
export function presentLetter(letter: Letter): z.input<typeof letterView> {
  const { type: _, branchId: __, ...shown } = letter;
  if (!('posting' in shown)) return shown;
  const { posting } = shown;
  return { ...shown, posting: { ...posting, number: registerNumberText(posting.number) } };
}

/** A line of the letter register as callers see it; voided lines are shown, marked. */
export function presentLetterRegisterLine(line: LetterRegisterLine): z.input<typeof letterRegisterLineView> {
  const { type: _, branchId: __, version: ___, number, ...shown } = line;
  return { ...shown, number: registerNumberText(number) };
}
