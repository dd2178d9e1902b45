import { always, type ProblemTexts } from '../problems/problem-text.ts';

/** What the rules about keeping and forgetting people refuse. */
export const privacyProblems = {
  'legal-hold': {
    status: 409,
    title: { en: 'The dossier is held because of a dispute', 'zh-CN': '该档案因争议被依法保留' },
    detail: {
      en: ({ since }) => `Held since ${since}. Lift the hold first.`,
      'zh-CN': ({ since }) => `自 ${since} 起保留。请先解除保留。`,
    },
  },
  'complaint-about-you': {
    status: 409,
    title: { en: 'Somebody else must export this dossier', 'zh-CN': '请由其他人员导出该档案' },
    detail: always(
      'It holds what you may not see. An export is complete or it is none.',
      '其中含有您无权查看的内容，而导出必须完整。',
    ),
  },
  'no-legal-hold': {
    status: 409,
    title: { en: 'The dossier is not held', 'zh-CN': '该档案没有被依法保留' },
    detail: always('There is no hold to lift.', '没有可以解除的保留。'),
  },
  'erasure-blocked': {
    status: 409,
    title: { en: 'The customer cannot be forgotten yet', 'zh-CN': '该客户的资料暂时不能删除' },
    detail: {
      en: (data) =>
        `Still open: ${counted(data, ENGLISH)}. Close them, or call follow-ups off with the erasure.`,
      'zh-CN': (data) => `尚未了结：${counted(data, CHINESE)}。请先办结，跟踪服务可随删除一并取消。`,
    },
  },
} satisfies ProblemTexts;

const ENGLISH = {
  visitIds: 'cars in the shop',
  caseIds: 'cases',
  followUpIds: 'follow-ups',
  obligations: 'other deadlines',
};
const CHINESE: typeof ENGLISH = {
  visitIds: '辆在厂车辆',
  caseIds: '项客户事项',
  followUpIds: '次跟踪服务',
  obligations: '项其他期限任务',
};

function counted(data: Readonly<Record<string, unknown>>, words: typeof ENGLISH): string {
  return Object.entries(words)
    .map(([name, word]) => [(data[name] as readonly unknown[]).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}
