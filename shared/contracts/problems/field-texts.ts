import type { Language } from '../../domain/records/roles.ts';

type Bounds = { readonly limit?: number | bigint; readonly values?: string; readonly expected?: string };

/** Why one value was refused, in words. The value itself is never repeated. */
export const fieldTexts = {
  required: { en: () => 'is required', 'zh-CN': () => '必填' },
  'unknown-property': { en: () => 'is not a property of this object', 'zh-CN': () => '未知属性' },
  'wrong-type': { en: (b) => `must be of type ${b.expected}`, 'zh-CN': (b) => `必须是${b.expected}` },
  'not-allowed': { en: (b) => `must be one of: ${b.values}`, 'zh-CN': (b) => `只能是：${b.values}` },
  'bad-format': { en: () => 'does not have the expected form', 'zh-CN': () => '格式不正确' },
  'bad-instant': {
    en: () => 'must be a moment with an offset, such as 2026-11-23T09:30:00+08:00',
    'zh-CN': () => '必须是带时区偏移的时刻，例如 2026-11-23T09:30:00+08:00',
  },
  'bad-date': {
    en: () => 'must be a day of the calendar, such as 2026-11-23',
    'zh-CN': () => '必须是有效日期，例如 2026-11-23',
  },
  'no-such-day': {
    en: () => 'names a day that the calendar does not have',
    'zh-CN': () => '日历中没有这一天',
  },
  'no-such-time': {
    en: () => 'names a time of day that the clock does not have, or an offset beyond a day',
    'zh-CN': () => '没有这样的时刻或时区偏移',
  },
  'bad-email': { en: () => 'must be an e-mail address', 'zh-CN': () => '必须是电子邮件地址' },
  blank: { en: () => 'must not be empty', 'zh-CN': () => '不能为空' },
  'too-short': {
    en: (b) => `must have at least ${b.limit} characters`,
    'zh-CN': (b) => `至少需要 ${b.limit} 个字符`,
  },
  'too-long': {
    en: (b) => `must have at most ${b.limit} characters`,
    'zh-CN': (b) => `最多 ${b.limit} 个字符`,
  },
  'too-small': { en: (b) => `must be at least ${b.limit}`, 'zh-CN': (b) => `不得小于 ${b.limit}` },
  'too-large': { en: (b) => `must be at most ${b.limit}`, 'zh-CN': (b) => `不得大于 ${b.limit}` },
  'too-few': { en: (b) => `must have at least ${b.limit} entries`, 'zh-CN': (b) => `至少需要 ${b.limit} 项` },
  'too-many': { en: (b) => `must have at most ${b.limit} entries`, 'zh-CN': (b) => `最多 ${b.limit} 项` },
  'no-matching-form': {
    en: () => 'matches none of the accepted forms',
    'zh-CN': () => '与任何可接受的形式都不符',
  },
} satisfies Readonly<Record<string, Readonly<Record<Language, (bounds: Bounds) => string>>>>;

export type FieldErrorCode = keyof typeof fieldTexts;
export type FieldErrorBounds = Bounds;
