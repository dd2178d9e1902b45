import * as z from 'zod';
import { fieldError } from './field-error.ts';
import { pageQuery } from './page.ts';
import { localDate } from './time.ts';

/** The query of a register: the lines of a period of days at the branch, both included, page by page. */
export const periodQuery = z
  .strictObject({ from: localDate, to: localDate, ...pageQuery })
  .refine(({ from, to }) => from <= to, {
    ...fieldError('from-after-to', 'must not come after to', '不得晚于 to'),
    path: ['from'],
  });
