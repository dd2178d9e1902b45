import * as z from 'zod';
import { fieldError } from './field-error.ts';

/** However a line ends: also with what Unicode and old machines have for it. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;

/** Line feeds are fine in notes. Other control characters are never intended. */
const CONTROL_CHARACTERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

/** Stands for what could not be decoded, or for no character at all. What was said is lost. */
const NO_CHARACTER = /[\ufffd\ufffe\uffff]/;

/**
 * Characters that show nothing: white space, controls, everything Unicode says may be ignored in display (format
 * characters, variation selectors, the Hangul fillers), and two that are drawn blank.
 */
const INVISIBLE = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]*$/u;

/** Format characters and variation selectors. */
const FORMAT_CHARACTERS = /[\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;

/** Turn round what follows them, up to the end of the line, so that it reads as something else than was written. */
const TURNS_TEXT_ROUND = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Text people wrote: line ends become `\n`, blanks around it are dropped, then 1 to `maximum` characters
 * remain (as JavaScript counts: UTF-16 units), at least one of them visible.
 */
export function text(maximum: number): z.ZodString {
  return tidied(maximum, (given) => given.replace(LINE_ENDS, '\n'));
}

/** Text after it was tidied, with the checks of every text. */
function tidied(maximum: number, tidy: (given: string) => string): z.ZodString {
  return (
    z
      .string()
      .overwrite(tidy)
      .trim()
      .min(1)
      .max(maximum)
      // Half of a surrogate pair is not a character, and the database would refuse it.
      .refine(
        (given) => given.isWellFormed() && !NO_CHARACTER.test(given),
        fieldError(
          'broken-character',
          'must be valid Unicode text; a replacement character stands where some was lost',
          '必须是有效的 Unicode 文本；替换字符（U+FFFD）表示有文字丢失',
        ),
      )
      .refine(
        (given) => !CONTROL_CHARACTERS.test(given),
        fieldError('control-character', 'must not contain control characters', '不得含有控制字符'),
      )
      .refine(
        (given) => given === '' || !INVISIBLE.test(given),
        fieldError('blank', 'must not be empty: nothing of it can be seen', '不能为空：没有可见的文字'),
      )
  );
}

/** Text on a single line, read in the order it is written. */
export function line(maximum: number): z.ZodString {
  return onOneLine(text(maximum));
}

/**
 * A number, plate or the like, as programs copy it: the format characters they put round it are dropped (a telephone
 * hides a number between U+202D and U+202C), since none belongs to it.
 */
export function copied(maximum: number): z.ZodString {
  return onOneLine(tidied(maximum, (given) => given.replace(FORMAT_CHARACTERS, '')));
}

function onOneLine(written: z.ZodString): z.ZodString {
  return written
    .refine(
      (given) => !/[\n\u2028\u2029]/.test(given),
      fieldError('line-break', 'must be a single line', '只能是一行文字'),
    )
    .refine(
      (given) => !TURNS_TEXT_ROUND.test(given),
      fieldError(
        'turned-text',
        'must not contain characters that turn the direction of text (U+202A to U+202E, U+2066 to U+2069)',
        '不得含有改变文字方向的控制符（U+202A 至 U+202E、U+2066 至 U+2069）',
      ),
    );
}
