import * as z from 'zod';
import { fieldError } from './field-error.ts';

/** Line feeds are fine in notes. Other control characters are never intended. */
const CONTROL_CHARACTERS = /[\u0000-\u0009\u000b-\u001f\u007f]/;

/**
 * Text people wrote: line ends become `\n`, blanks around it are dropped, then 1 to `maximum` characters
 * remain (as JavaScript counts: UTF-16 units).
 */
export function text(maximum: number): z.ZodString {
  return (
    z
      .string()
      .overwrite((given) => given.replace(/\r\n?/g, '\n'))
      .trim()
      .min(1)
      .max(maximum)
      // Half of a surrogate pair is not a character, and the database would refuse it.
      .refine(
        (given) => given.isWellFormed(),
        fieldError('broken-character', 'must be valid Unicode text', '必须是有效的 Unicode 文本'),
      )
      .refine(
        (given) => !CONTROL_CHARACTERS.test(given),
        fieldError('control-character', 'must not contain control characters', '不得含有控制字符'),
      )
  );
}

/** Text on a single line. */
export function line(maximum: number): z.ZodString {
  return text(maximum).refine(
    (given) => !given.includes('\n'),
    fieldError('line-break', 'must be a single line', '只能是一行文字'),
  );
}
