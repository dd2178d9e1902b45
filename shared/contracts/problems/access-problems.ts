import type { Language } from '../../domain/records/roles.ts';
import { listed } from './listed.ts';
import { always, type ProblemData, type ProblemTexts } from './problem-text.ts';

const REFERENCE = {
  en: 'The reference lists every operation: GET /v1/docs.',
  'zh-CN': '接口文档列出全部操作：GET /v1/docs。',
};

/** What may be missing. A thing the caller may not see is missing too. */
const THINGS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  group: { en: 'group', 'zh-CN': '集团' },
  branch: { en: 'branch', 'zh-CN': '门店' },
  staff: { en: 'member of staff', 'zh-CN': '员工' },
  calendar: { en: 'calendar year', 'zh-CN': '年度日历' },
  customer: { en: 'customer', 'zh-CN': '客户' },
  vehicle: { en: 'vehicle', 'zh-CN': '车辆' },
  visit: { en: 'visit', 'zh-CN': '到店记录' },
  followUp: { en: 'follow-up', 'zh-CN': '回访' },
  obligation: { en: 'obligation', 'zh-CN': '待办事项' },
  case: { en: 'case', 'zh-CN': '事项' },
  call: { en: 'call', 'zh-CN': '通话记录' },
  letter: { en: 'letter', 'zh-CN': '信函' },
  problem: { en: 'problem code', 'zh-CN': '问题代码' },
};

function thing(data: ProblemData, language: Language): string {
  const named = typeof data['what'] === 'string' ? THINGS[data['what']] : undefined;
  return named?.[language] ?? (language === 'en' ? 'record' : '记录');
}

/** Who may do what, and what exists for whom. */
export const accessProblems = {
  unauthenticated: {
    status: 401,
    title: { en: 'Sign in first', 'zh-CN': '请先登录' },
    detail: always(
      'Send an access token that names a group and a member of staff.',
      '请发送包含集团和员工信息的访问令牌。',
    ),
  },
  'access-ended': {
    status: 401,
    title: { en: 'Your access has ended', 'zh-CN': '您的访问权限已终止' },
    detail: always(
      'The staff record says that you no longer work here. Nothing was read or changed.',
      '员工记录显示您已不在此任职，因此没有读取或更改任何内容。',
    ),
  },
  'scope-missing': {
    status: 403,
    title: { en: 'The access token lacks a scope', 'zh-CN': '访问令牌缺少所需范围' },
    detail: {
      en: (data) => `This operation needs the scope ${data['scope']}.`,
      'zh-CN': (data) => `此操作需要范围 ${data['scope']}。`,
    },
  },
  'role-missing': {
    status: 403,
    title: { en: 'Your roles do not allow this', 'zh-CN': '您的角色无权执行此操作' },
    detail: {
      en: (data) => `Allowed for: ${listed(data['roles'])}.`,
      'zh-CN': (data) => `允许的角色：${listed(data['roles'])}。`,
    },
  },
  'not-found': {
    status: 404,
    title: { en: 'Not found', 'zh-CN': '未找到' },
    detail: {
      en: (data) => `No such ${thing(data, 'en')}, or not for you.`,
      'zh-CN': (data) => `${thing(data, 'zh-CN')}不存在，或您无权查看。`,
    },
  },
  'route-not-found': {
    status: 404,
    title: { en: 'No such address', 'zh-CN': '地址不存在' },
    detail: {
      en: ({ path }) => `${path ? `Leave out the slash at the end: ${path}. ` : ''}${REFERENCE.en}`,
      'zh-CN': ({ path }) => `${path ? `请去掉末尾的斜杠：${path}。` : ''}${REFERENCE['zh-CN']}`,
    },
  },
  'method-not-allowed': {
    status: 405,
    title: { en: 'This address has no such method', 'zh-CN': '该地址不支持此方法' },
    detail: {
      en: (data) => `Allowed here: ${listed(data['allow'])}.`,
      'zh-CN': (data) => `此处允许：${listed(data['allow'])}。`,
    },
  },
} satisfies ProblemTexts;
