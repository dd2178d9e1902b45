import type * as z from 'zod';
import { isMoment, momentProblem } from './moment-problem.ts';
import {
  type FieldErrorBounds,
  type FieldErrorCode,
  fieldTexts,
} from '../../shared/contracts/problems/field-texts.ts';
import type { FieldProblem } from '../../shared/contracts/problems/problem-document.ts';
import type { FieldErrorParameters } from '../../shared/contracts/schemas/index.ts';
import type { Language } from '../../shared/domain/records/roles.ts';

type Issue = z.core.$ZodIssue;
type Place = 'body' | 'query';

/**
 * What a schema refused, for the caller: where and why, never the value itself. Parse with `reportInput`, so
 * that missing and wrong values can be distinguished.
 */
export function fieldProblems(
  issues: readonly Issue[],
  place: Place,
  language: Language,
  above: readonly PropertyKey[] = [],
): readonly FieldProblem[] {
  const wrongTypes = new Set(issues.filter(({ code }) => code === 'invalid_type').map(placeOf));
  return issues.flatMap((issue): readonly FieldProblem[] => {
    // What is said about the length of a text is false of a list that stands in its place.
    if (issue.code !== 'invalid_type' && wrongTypes.has(placeOf(issue))) return [];
    const path = [...above, ...issue.path];
    const one = (code: FieldErrorCode, bounds: FieldErrorBounds = {}, at: readonly PropertyKey[] = path) => [
      { ...where(place, at), code, detail: fieldTexts[code][language](bounds) },
    ];
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined
          ? one('required')
          : one('wrong-type', { expected: TYPES[issue.expected]?.[language] ?? issue.expected });
      case 'unrecognized_keys':
        return issue.keys.flatMap((key) => one('unknown-property', {}, [...path, key]));
      case 'invalid_value':
        return issue.input === undefined
          ? one('required')
          : one('not-allowed', { values: issue.values.map(String).join(', ') });
      case 'invalid_format':
        return one(
          isMoment(issue.format)
            ? momentProblem(issue.format, issue.input)
            : (FORMATS[issue.format] ?? 'bad-format'),
        );
      case 'too_small':
        return one(tooSmall(issue.origin, issue.minimum), { limit: issue.minimum });
      case 'too_big':
        return one(tooBig(issue.origin), { limit: issue.maximum });
      case 'not_multiple_of':
        return one('bad-format');
      case 'invalid_union':
        return 'discriminator' in issue && issue.discriminator !== undefined
          ? one('not-allowed', { values: allowedBy(issue) })
          : [noneOf(issue.errors, place, language, path)];
      case 'invalid_key':
      case 'invalid_element':
        return fieldProblems(issue.issues, place, language, path);
      case 'custom': {
        // A rule without texts of its own is declared in English only.
        if (!issue.params) return [{ ...where(place, path), code: 'rule-broken', detail: issue.message }];
        const { code, en, 'zh-CN': zhCN } = issue.params as FieldErrorParameters;
        return [{ ...where(place, path), code, detail: language === 'en' ? en : zhCN }];
      }
    }
  });
}

function placeOf({ path }: Issue): string {
  return JSON.stringify(path.map(String));
}

/** A value that has none of several forms: what each form expects, in one sentence. */
function noneOf(
  alternatives: readonly (readonly Issue[])[],
  place: Place,
  language: Language,
  path: readonly PropertyKey[],
): FieldProblem {
  const own = alternatives.map((issues) => issues.filter((issue) => issue.path.length === 0));
  const wanted = own.flatMap((issues) => fieldProblems(issues, place, language).map(({ detail }) => detail));
  const code = 'no-matching-form';
  if (wanted.length === 0 || wanted.length < alternatives.length) {
    return { ...where(place, path), code, detail: fieldTexts[code][language]() };
  }
  return {
    ...where(place, path),
    code,
    detail: [...new Set(wanted)].join(language === 'en' ? ', or ' : '，或'),
  };
}

/** Types by the name the schemas give them. */
const TYPES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  string: { en: 'string', 'zh-CN': '字符串' },
  number: { en: 'number', 'zh-CN': '数字' },
  int: { en: 'integer', 'zh-CN': '整数' },
  boolean: { en: 'boolean', 'zh-CN': '布尔值' },
  array: { en: 'array', 'zh-CN': '数组' },
  object: { en: 'object', 'zh-CN': '对象' },
  record: { en: 'object', 'zh-CN': '对象' },
};

const FORMATS: Readonly<Record<string, FieldErrorCode>> = {
  email: 'bad-email',
};

function tooSmall(origin: string, minimum: number | bigint): FieldErrorCode {
  if (origin === 'string') return minimum === 1 ? 'blank' : 'too-short';
  return origin === 'array' || origin === 'set' ? 'too-few' : 'too-small';
}

function tooBig(origin: string): FieldErrorCode {
  if (origin === 'string') return 'too-long';
  return origin === 'array' || origin === 'set' ? 'too-many' : 'too-large';
}

function allowedBy(issue: object): string {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String).join(', ') : '…';
}

/** RFC 6901 in its fragment form. Query parameters go by name. */
function where(place: Place, path: readonly PropertyKey[]): Pick<FieldProblem, 'pointer' | 'parameter'> {
  if (place === 'query') return path.length === 0 ? {} : { parameter: path.map(String).join('.') };
  const steps = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  // A name may contain half of a surrogate pair, which an address cannot.
  return { pointer: `#${encodeURI(steps.join('').toWellFormed())}` };
}
