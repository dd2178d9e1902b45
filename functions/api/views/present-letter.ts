import type * as z from 'zod';
import type { letterRegisterLineView, letterView } from '../../../shared/contracts/views/index.ts';
import { registerNumberText } from '../../../shared/domain/call/index.ts';
import type { Letter, LetterRegisterLine } from '../../../shared/domain/letter/index.ts';

export function presentLetter(letter: Letter): z.input<typeof letterView> {
  const { type: _, branchId: __, ...shown } = letter;
  if (!('posting' in shown)) return shown;
  const { posting } = shown;
  return { ...shown, posting: { ...posting, number: registerNumberText(posting.number) } };
}

export function presentLetterRegisterLine(line: LetterRegisterLine): z.input<typeof letterRegisterLineView> {
  const { type: _, branchId: __, version: ___, number, ...shown } = line;
  return { ...shown, number: registerNumberText(number) };
}
