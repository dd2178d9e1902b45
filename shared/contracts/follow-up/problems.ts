import { always, type ProblemData, type ProblemTexts } from '../problems/problem-text.ts';

/** What the rules about follow-ups refuse. */
export const followUpProblems = {
  'follow-up-unknown': {
    status: 404,
    title: { en: 'The dossier has no such follow-up', 'zh-CN': '档案中没有此项跟踪服务' },
    detail: {
      en: ({ followUpId }) => `No follow-up ${followUpId}.`,
      'zh-CN': ({ followUpId }) => `没有跟踪服务 ${followUpId}。`,
    },
  },
  'follow-up-closed': {
    status: 409,
    title: { en: 'The follow-up is closed', 'zh-CN': '该项跟踪服务已结束' },
    detail: {
      en: ({ status }) => `It is ${status}.`,
      'zh-CN': ({ status }) => `其状态是 ${status}。`,
    },
  },
  'not-an-agent': {
    status: 422,
    title: { en: 'Not a follow-up agent of this branch', 'zh-CN': '不是本门店的跟踪业务员' },
    detail: {
      en: ({ staffId }) => `${staffId} is not active here as an agent.`,
      'zh-CN': ({ staffId }) => `${staffId} 不是本门店在岗的跟踪业务员。`,
    },
  },
  'attempts-missing': {
    status: 409,
    title: { en: 'It was not tried often enough', 'zh-CN': '联系次数不足' },
    detail: {
      en: (data) =>
        `Counted so far: ${tries(data['have'], ENGLISH)}. Needed: ${tries(data['need'], ENGLISH)}.`,
      'zh-CN': (data) => `已计：${tries(data['have'], CHINESE)}。需要：${tries(data['need'], CHINESE)}。`,
    },
  },
  'final-message-missing': {
    status: 422,
    title: { en: 'The final message is missing', 'zh-CN': '缺少最后的告知信息' },
    detail: {
      en: ({ expected }) => `This branch sends: ${expected}. Name it, or give the reason why none was sent.`,
      'zh-CN': ({ expected }) => `本门店规定的方式：${expected}。请填写，或说明未发送的原因。`,
    },
  },
  'final-message-too-early': {
    status: 409,
    title: { en: 'The last message came before the attempts', 'zh-CN': '最后一次信息早于联系尝试' },
    detail: always(
      'Send it after the attempts that show the customer cannot be reached, and name that one.',
      '请在足够次数的联系尝试之后再发送，并填写该次信息。',
    ),
  },
  'final-letter-unsent': {
    status: 409,
    title: { en: 'That letter was not sent for this follow-up', 'zh-CN': '没有为此项跟踪服务寄出该信函' },
    detail: {
      en: ({ status }) =>
        status === null ? 'The follow-up has no such letter of that channel.' : `The letter is ${status}.`,
      'zh-CN': ({ status }) =>
        status === null ? '此项跟踪服务没有相应渠道的该信函。' : `信函状态是 ${status}。`,
    },
  },
  'written-reply-not-counted': {
    status: 409,
    title: { en: 'Replies in writing do not count here', 'zh-CN': '本门店不以书面回复代替回访' },
    detail: always(
      'The follow-up stays to be made by telephone (branch setting writtenReplyCounts).',
      '该项跟踪服务仍须电话完成（门店设置 writtenReplyCounts）。',
    ),
  },
  'written-reply-early': {
    status: 409,
    title: { en: 'The reply came before the window opened', 'zh-CN': '回复早于跟踪服务的开始时间' },
    detail: {
      en: ({ opensAt }) => `Replies count from ${opensAt} on; the follow-up stays to be made.`,
      'zh-CN': ({ opensAt }) => `自 ${opensAt} 起的回复才算数，该项跟踪服务仍须完成。`,
    },
  },
} satisfies ProblemTexts;

const ENGLISH = { attempts: 'attempts', days: 'days', dayParts: 'day parts' };
const CHINESE = { attempts: '次联系', days: '天', dayParts: '个时段' };

function tries(counted: unknown, words: Readonly<Record<keyof typeof ENGLISH, string>>): string {
  const counts = counted as ProblemData;
  return `${counts['attempts']} ${words.attempts}, ${counts['days']} ${words.days}, ${counts['dayParts']} ${words.dayParts}`;
}
