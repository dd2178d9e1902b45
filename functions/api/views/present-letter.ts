import type * as z from 'zod';
import type { letterRegisterLineView, letterView } from '../../../shared/contracts/views/index.ts';
import { registerNumberText } from '../../../shared/domain/records/register-number.ts';
import type { Letter, LetterRegisterLine } from '../../../shared/domain/records/letter.ts';
import { exactly } from '../../runtime/exactly.ts';

type Shown = z.input<typeof letterView>;

/** A letter as callers see it, its register number as it is written on paper (`2026-000001`). */
export function presentLetter(letter: Letter): Shown {
  const { type: _, branchId: __, hiddenFromId: ___, withheldFromIds: ____, ...shown } = letter;
  return exactly<Shown>()(
    'posting' in shown
      ? { ...shown, posting: { ...shown.posting, number: registerNumberText(shown.posting.number) } }
      : shown,
  );
}

/** A line of the letter register as callers see it; voided lines are shown, marked. */
export function presentLetterRegisterLine(line: LetterRegisterLine): z.input<typeof letterRegisterLineView> {
  const { type: _, branchId: __, version: ___, number, ...shown } = line;
  return exactly<z.input<typeof letterRegisterLineView>>()({ ...shown, number: registerNumberText(number) });
}
