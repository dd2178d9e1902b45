import { listed } from '../problems/listed.ts';
import { type ProblemTexts } from '../problems/problem-text.ts';
import { settingProblems } from './setting-problem-texts.ts';

/** What the rules of branches, staff, settings and calendars refuse. */
export const branchProblems = {
  'branch-exists': {
    status: 409,
    title: { en: 'There is such a branch already', 'zh-CN': '门店编号已存在' },
    detail: {
      en: ({ branchId }) => `Choose another identifier than ${branchId}.`,
      'zh-CN': ({ branchId }) => `请换一个不同于 ${branchId} 的编号。`,
    },
  },
  'cannot-appoint': {
    status: 422,
    title: { en: 'Somebody cannot be appointed', 'zh-CN': '有人员不能被指定' },
    detail: {
      en: ({ staffIds, role }) => `Not active in the role ${role} here: ${listed(staffIds)}.`,
      'zh-CN': ({ staffIds, role }) => `以下人员不在岗或不具备 ${role} 角色：${listed(staffIds)}。`,
    },
  },
  'role-misplaced': {
    status: 422,
    title: { en: 'A role is held at the wrong level', 'zh-CN': '角色所属层级不正确' },
    detail: {
      en: ({ role, expected }) =>
        expected === 'group' ? `${role} spans the group: leave branchId out.` : `${role} needs a branchId.`,
      'zh-CN': ({ role, expected }) =>
        expected === 'group' ? `${role} 属于集团角色，请去掉 branchId。` : `${role} 需要填写 branchId。`,
    },
  },
  'branch-unknown': {
    status: 422,
    title: { en: 'The group has no such branch', 'zh-CN': '集团没有该门店' },
    detail: {
      en: ({ branchId }) => `Open branch ${branchId} first, or correct the role.`,
      'zh-CN': ({ branchId }) => `请先开设门店 ${branchId}，或更正角色。`,
    },
  },
  'still-appointed': {
    status: 409,
    title: { en: 'The person is still appointed', 'zh-CN': '该人员仍在任' },
    detail: {
      en: ({ as, branchIds }) => `Appoint somebody else first: ${as} ${listed(branchIds)}`.trimEnd() + '.',
      'zh-CN': ({ as, branchIds }) => `请先另行指定：${as} ${listed(branchIds)}`.trimEnd() + '。',
    },
  },
  'settings-invalid': {
    status: 422,
    title: { en: 'Some settings cannot hold', 'zh-CN': '部分设置不成立' },
    detail: {
      en: ({ problems }) => `${settingProblems(problems, 'en').join('; ')}.`,
      'zh-CN': ({ problems }) => `${settingProblems(problems, 'zh-CN').join('；')}。`,
    },
  },
  'setting-locked': {
    status: 409,
    title: { en: 'The group has locked this setting', 'zh-CN': '该设置已由集团锁定' },
    detail: {
      en: ({ path }) => `Leave ${path} out, or ask the group to open it.`,
      'zh-CN': ({ path }) => `请去掉 ${path}，或请集团解除锁定。`,
    },
  },
  'setting-out-of-bounds': {
    status: 422,
    title: { en: 'The group limits this setting', 'zh-CN': '该设置超出集团规定的范围' },
    detail: {
      en: ({ path, minimum, maximum }) => `${path} must lie between ${open(minimum)} and ${open(maximum)}.`,
      'zh-CN': ({ path, minimum, maximum }) => `${path} 必须在 ${open(minimum)} 与 ${open(maximum)} 之间。`,
    },
  },
  'calendar-day-invalid': {
    status: 422,
    title: { en: 'A day of the calendar is not acceptable', 'zh-CN': '日历中有日期不符合要求' },
    detail: {
      en: ({ on, expected }) =>
        expected === 'eachDayOnce' ? `${on} is named more than once.` : `${on} is no day of that year.`,
      'zh-CN': ({ on, expected }) => (expected === 'eachDayOnce' ? `${on} 重复。` : `${on} 不属于该年度。`),
    },
  },
} satisfies ProblemTexts;

function open(limit: unknown): string {
  return limit === null ? '…' : String(limit);
}
