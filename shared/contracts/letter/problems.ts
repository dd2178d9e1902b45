import { listed } from '../problems/listed.ts';
import { always, type ProblemData, type ProblemTexts } from '../problems/problem-text.ts';

/** What the rules about letters refuse. */
export const letterProblems = {
  'letter-unknown': {
    status: 404,
    title: { en: 'The dossier has no such letter', 'zh-CN': '档案中没有此信函' },
    detail: {
      en: ({ letterId }) => `No letter ${letterId}.`,
      'zh-CN': ({ letterId }) => `没有信函 ${letterId}。`,
    },
  },
  'letter-status-wrong': {
    status: 409,
    title: { en: 'The letter is not at that point', 'zh-CN': '信函当前状态不允许此操作' },
    detail: {
      en: ({ status, expected }) => `It is ${status}; this takes: ${listed(expected)}.`,
      'zh-CN': ({ status, expected }) => `当前状态是 ${status}，需要：${listed(expected)}。`,
    },
  },
  'merge-fields-wrong': {
    status: 422,
    title: { en: 'The letter is not filled in properly', 'zh-CN': '信函内容填写不完整或不正确' },
    detail: {
      en: (data) =>
        sentences(
          data,
          { missing: 'Missing', unknown: 'Not part of this letter', notADay: 'No day' },
          ': ',
          '. ',
        ),
      'zh-CN': (data) =>
        sentences(data, { missing: '缺少', unknown: '此信函不含', notADay: '不是日期' }, '：', '。'),
    },
  },
  'event-ends-before-start': {
    status: 422,
    title: { en: 'The event ends before it starts', 'zh-CN': '活动结束时间早于开始时间' },
    detail: always('Correct startsAt or endsAt.', '请更正 startsAt 或 endsAt。'),
  },
  'event-over': {
    status: 422,
    title: { en: 'The event is over', 'zh-CN': '活动已经结束' },
    detail: {
      en: ({ endedAt }) => `It ended at ${endedAt}. Nobody is invited to it any more.`,
      'zh-CN': ({ endedAt }) => `活动已于 ${endedAt} 结束，不能再发邀请。`,
    },
  },
  'letter-address-missing': {
    status: 409,
    title: { en: 'The customer has no address for this channel', 'zh-CN': '客户没有相应的地址' },
    detail: {
      en: ({ channel }) =>
        channel === 'email' ? 'Add an e-mail address or send it by post.' : 'Add a postal address first.',
      'zh-CN': ({ channel }) => (channel === 'email' ? '请补充邮箱地址，或改为邮寄。' : '请先补充邮寄地址。'),
    },
  },
  'letter-address-changed': {
    status: 409,
    title: { en: 'The address changed since the letter was approved', 'zh-CN': '信函批准后客户地址已变更' },
    detail: always(
      'The copy still bears the old one: discard the letter and draft it anew.',
      '信函上仍是旧地址，请作废后重新起草。',
    ),
  },
  'letter-way-wrong': {
    status: 422,
    title: { en: 'The way does not fit the letter', 'zh-CN': '寄送方式与信函不符' },
    detail: {
      en: ({ channel }) =>
        channel === 'email'
          ? 'It leaves by e-mail: state nothing.'
          : 'It is on paper: state how it was posted.',
      'zh-CN': ({ channel }) =>
        channel === 'email' ? '该信函以邮件发送，无需填写寄送方式。' : '该信函为纸质，请填写寄送方式。',
    },
  },
  'posted-before-approval': {
    status: 422,
    title: { en: 'The letter was not approved yet at that moment', 'zh-CN': '所填时间信函尚未批准' },
    detail: {
      en: ({ approvedAt }) => `It was approved at ${approvedAt}.`,
      'zh-CN': ({ approvedAt }) => `批准时间是 ${approvedAt}。`,
    },
  },
  'answered-before-posting': {
    status: 422,
    title: { en: 'The letter was not sent yet at that moment', 'zh-CN': '所填时间信函尚未寄出' },
    detail: {
      en: ({ postedAt }) => `It was sent at ${postedAt}: answeredAt must not be earlier.`,
      'zh-CN': ({ postedAt }) => `寄出时间是 ${postedAt}，answeredAt 不得早于该时间。`,
    },
  },
  'supervisor-must-approve': {
    status: 409,
    title: { en: 'A supervisor must approve this letter', 'zh-CN': '该信函须由主管批准' },
    detail: always('It answers a complaint.', '这是对投诉的答复。'),
  },
  'letter-went-by-email': {
    status: 409,
    title: { en: 'The letter left by e-mail', 'zh-CN': '该信函已以邮件发出' },
    detail: always('It cannot be taken back.', '无法撤回。'),
  },
  'letter-not-in-doubt': {
    status: 409,
    title: { en: 'Nobody doubts that the letter went out', 'zh-CN': '该信函的发送没有疑问' },
    detail: always('There is nothing to settle.', '无需核实。'),
  },
  'letters-not-printable': {
    status: 409,
    title: { en: 'Not all of these letters can be printed', 'zh-CN': '部分信函不能打印' },
    detail: {
      en: ({ letterIds }) =>
        `Only letters on paper that were approved and not discarded are printed. Leave out: ${listed(letterIds)}.`,
      'zh-CN': ({ letterIds }) => `只能打印已批准且未作废的纸质信函。请去掉：${listed(letterIds)}。`,
    },
  },
  'case-missing': {
    status: 422,
    title: { en: 'A reply names the case it answers', 'zh-CN': '答复函须注明所答复的事项' },
    detail: always('State caseId.', '请填写 caseId。'),
  },
} satisfies ProblemTexts;

function sentences(
  data: ProblemData,
  words: Readonly<Record<string, string>>,
  colon: string,
  end: string,
): string {
  return Object.entries(words)
    .filter(([name]) => Array.isArray(data[name]) && data[name].length > 0)
    .map(([name, word]) => `${word}${colon}${listed(data[name])}${end}`)
    .join('')
    .trim();
}
