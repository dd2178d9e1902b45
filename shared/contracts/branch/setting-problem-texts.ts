import type { Language } from '../../domain/records/roles.ts';
import type { SettingProblem, SettingRule } from '../../domain/records/setting-problem.ts';

type Sentence = (problem: SettingProblem) => string;

const TEXTS: Readonly<Record<SettingRule, Readonly<Record<Language, Sentence>>>> = {
  range: {
    en: ({ minimum, maximum }) => `must be a whole number from ${minimum} to ${maximum}`,
    'zh-CN': ({ minimum, maximum }) => `必须是 ${minimum} 到 ${maximum} 的整数`,
  },
  order: {
    en: ({ atLeast }) => `must not be less than ${atLeast}`,
    'zh-CN': ({ atLeast }) => `不得小于 ${atLeast}`,
  },
  hours: {
    en: () => 'must be periods in order that begin before they end and do not overlap',
    'zh-CN': () => '各时段必须先后有序、互不重叠，且开始早于结束',
  },
  legalHours: {
    en: ({ from, to }) => `must lie within ${from} and ${to}, the hours in which customers may be called`,
    'zh-CN': ({ from, to }) => `必须在 ${from} 至 ${to} 之间，这是允许致电客户的时段`,
  },
  noOpenHours: {
    en: () => 'must leave at least one working day with contact hours',
    'zh-CN': () => '至少要有一个工作日设有联系时段',
  },
  empty: { en: () => 'must not be empty', 'zh-CN': () => '不能为空' },
  repeated: { en: () => 'must not name anything twice', 'zh-CN': () => '不能有重复项' },
  unknownPath: { en: () => 'is not the path of a setting', 'zh-CN': () => '不是任何设置的路径' },
  notLimitable: {
    en: () => 'is no number: it can be locked, not limited',
    'zh-CN': () => '不是数值，只能锁定，不能限定范围',
  },
  noLimit: {
    en: () => 'is limited, but by neither a minimum nor a maximum',
    'zh-CN': () => '须限定范围，却既无下限也无上限',
  },
  limitedTwice: {
    en: () => 'is locked or limited more than once: give one of them',
    'zh-CN': () => '有不止一项锁定或限定，请只保留一项',
  },
  limits: {
    en: () => 'has a minimum above its maximum',
    'zh-CN': () => '的下限大于上限',
  },
  ownLimit: {
    en: () => "breaks the limit with the group's own value",
    'zh-CN': () => '：集团自己的取值超出所设范围',
  },
};

/** One sentence for each setting that cannot hold. */
export function settingProblems(problems: unknown, language: Language): readonly string[] {
  if (!Array.isArray(problems)) return [];
  return problems.map(
    (problem: SettingProblem) => `${problem.path} ${TEXTS[problem.rule][language](problem)}`,
  );
}
