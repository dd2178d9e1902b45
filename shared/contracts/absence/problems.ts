import { listed } from '../problems/listed.ts';
import { always, type ProblemTexts } from '../problems/problem-text.ts';

/** What the rules about absences and deputies refuse. */
export const absenceProblems = {
  'absence-unknown': {
    status: 404,
    title: { en: 'The branch has no such absence', 'zh-CN': '门店没有该离岗记录' },
    detail: always('List the absences of the branch.', '请查询门店的离岗记录。'),
  },
  'absence-state-wrong': {
    status: 409,
    title: { en: 'The absence does not allow that now', 'zh-CN': '离岗记录目前不允许此操作' },
    detail: {
      en: ({ state, expected }) => `It is ${state}; needed: ${listed(expected)}.`,
      'zh-CN': ({ state, expected }) => `其状态是 ${state}，须为：${listed(expected)}。`,
    },
  },
  'absent-person-not-active-here': {
    status: 422,
    title: { en: 'Not at work at this branch', 'zh-CN': '不是本门店的在职人员' },
    detail: {
      en: ({ staffId }) => `${staffId} has no role here.`,
      'zh-CN': ({ staffId }) => `${staffId} 在本门店没有职务。`,
    },
  },
  'absence-ends-before-start': {
    status: 422,
    title: { en: 'The absence ends before it starts', 'zh-CN': '离岗结束日期早于开始日期' },
    detail: always('Correct startsOn or endsOn.', '请更正 startsOn 或 endsOn。'),
  },
  'absence-starts-in-past': {
    status: 422,
    title: { en: 'The absence starts in the past', 'zh-CN': '离岗开始日期已过' },
    detail: {
      en: ({ today }) => `Nobody can have stood in before it was said: start on ${today} or later.`,
      'zh-CN': ({ today }) => `代理不能追溯，请从 ${today} 或以后开始。`,
    },
  },
  'absence-not-longer': {
    status: 422,
    title: { en: 'The absence gets no longer', 'zh-CN': '离岗期限没有延长' },
    detail: {
      en: ({ endsOn }) => `It lasts until ${endsOn} already. To come back earlier, end it.`,
      'zh-CN': ({ endsOn }) => `离岗已到 ${endsOn}。如需提前返岗，请结束离岗。`,
    },
  },
  'absence-overlaps': {
    status: 409,
    title: { en: 'Absent already for part of that time', 'zh-CN': '该时段与已有离岗记录重叠' },
    detail: {
      en: ({ startsOn, endsOn }) =>
        endsOn === undefined
          ? `No longer works here since ${startsOn}: name a deputy for that absence.`
          : `There is an absence from ${startsOn} to ${endsOn}: change that one.`,
      'zh-CN': ({ startsOn, endsOn }) =>
        endsOn === undefined
          ? `该员工自 ${startsOn} 起已不在本店任职，请为该离岗记录指定代理人。`
          : `已有 ${startsOn} 至 ${endsOn} 的离岗记录，请修改该记录。`,
    },
  },
  'absence-of-former-staff': {
    status: 409,
    title: { en: 'The person no longer works here', 'zh-CN': '该员工已不在本店任职' },
    detail: always(
      'Name a deputy for what is left, or hand it over. The absence ends when the person works here again.',
      '请为其遗留工作指定代理人，或逐项移交。该员工重新在本店任职时，离岗即结束。',
    ),
  },
  'deputy-is-absent-person': {
    status: 422,
    title: { en: 'Nobody stands in for themselves', 'zh-CN': '本人不能代理本人' },
    detail: always('Name somebody else.', '请指定其他人员。'),
  },
  'deputy-not-active-here': {
    status: 422,
    title: { en: 'The deputy is not at work at this branch', 'zh-CN': '代理人不是本门店的在职人员' },
    detail: {
      en: ({ staffId }) => `${staffId} has no role here.`,
      'zh-CN': ({ staffId }) => `${staffId} 在本门店没有职务。`,
    },
  },
  'deputy-of-other-department': {
    status: 422,
    title: { en: 'The deputy is of another department', 'zh-CN': '代理人不是本部人员' },
    detail: {
      en: ({ department, expected }) => `Needed: ${expected}, not ${department}.`,
      'zh-CN': ({ department, expected }) => `须为 ${expected} 部门人员，而非 ${department}。`,
    },
  },
  'deputies-in-circle': {
    status: 409,
    title: { en: 'The deputies would stand in for each other', 'zh-CN': '代理关系形成循环' },
    detail: {
      en: ({ chain }) => `At the same time each of them would be away: ${listed(chain)}.`,
      'zh-CN': ({ chain }) => `同一时段内以下人员互相代理：${listed(chain)}。`,
    },
  },
} satisfies ProblemTexts;
