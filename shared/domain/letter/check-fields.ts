import { localDate } from '../../kernel/local-date.ts';
import type { Letter } from '../records/letter.ts';
import { TEMPLATE_RULES } from '../records/letter-templates.ts';

/** The values that are missing, unknown to the template, or not a day where one is asked for. */
export interface FieldsWrong {
  readonly code: 'merge-fields-wrong';
  readonly data: {
    readonly missing: readonly string[];
    readonly unknown: readonly string[];
    readonly notADay: readonly string[];
  };
}

/** @returns what is wrong with the values a letter is to be filled with, or undefined. */
export function checkFields({
  template,
  fields,
  event,
}: Pick<Letter, 'template' | 'fields' | 'event'>): FieldsWrong | undefined {
  const rule = TEMPLATE_RULES[template];
  const expected = Object.entries(rule.fields);
  const missing = expected.filter(([name, { needed }]) => needed && !fields[name]).map(([name]) => name);
  const unknown = Object.keys(fields).filter((name) => !Object.hasOwn(rule.fields, name));
  const notADay = expected
    .filter(([name, { form }]) => form === 'day' && fields[name] && !isDay(fields[name]))
    .map(([name]) => name);
  if (rule.hasEvent && !event) missing.push('event');
  if (!rule.hasEvent && event) unknown.push('event');
  if (missing.length + unknown.length + notADay.length === 0) return undefined;
  return { code: 'merge-fields-wrong', data: { missing, unknown, notADay } };
}

function isDay(text: string): boolean {
  try {
    localDate(text);
    return true;
  } catch {
    // The kernel throws on a text that is not a day. Here it is an expected "no".
    return false;
  }
}
