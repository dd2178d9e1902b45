import { listed } from '../problems/listed.ts';
import { always, type ProblemTexts } from '../problems/problem-text.ts';

/** What the rules about calls refuse. */
export const callProblems = {
  'call-ends-before-start': {
    status: 422,
    title: { en: 'The call ends before it starts', 'zh-CN': '通话结束时间早于开始时间' },
    detail: always('Correct startedAt or endedAt.', '请更正 startedAt 或 endedAt。'),
  },
  'outcome-not-of-incoming-call': {
    status: 422,
    title: { en: 'The outcome does not fit an incoming call', 'zh-CN': '该通话结果不适用于来电' },
    detail: {
      en: ({ outcome, expected }) =>
        `For an incoming call, outcome cannot be ${outcome}. Expected one of: ${listed(expected)}.`,
      'zh-CN': ({ outcome, expected }) => `来电的 outcome 不能是 ${outcome}，只能是：${listed(expected)}。`,
    },
  },
  'questions-missing': {
    status: 422,
    title: { en: 'The two questions were not both asked', 'zh-CN': '两个必问问题没有问全' },
    detail: {
      en: ({ missing }) => `Record an answer to: ${listed(missing)}. "Gave none" is an answer.`,
      'zh-CN': ({ missing }) => `请填写：${listed(missing)}。客户未作回答也请注明。`,
    },
  },
  'statement-missing': {
    status: 422,
    title: { en: 'What the customer said is missing', 'zh-CN': '缺少客户的要求、希望或投诉' },
    detail: always(
      'A call with an issue records each request, wish or complaint in the customer’s words.',
      '有问题的通话请逐条记录客户的要求、希望或投诉。',
    ),
  },
  'callback-time-missing': {
    status: 422,
    title: { en: 'When to call back is missing', 'zh-CN': '缺少约定的回电时间' },
    detail: always('State callbackAt, later than the call itself.', '请填写 callbackAt，且须晚于本次通话。'),
  },
  'callback-time-unexpected': {
    status: 422,
    title: { en: 'A callback was not agreed', 'zh-CN': '本次通话没有约定回电' },
    detail: always(
      'callbackAt goes with the outcome callbackAgreed only.',
      'callbackAt 只能与通话结果 callbackAgreed 一起填写。',
    ),
  },
  'topics-repeated': {
    status: 422,
    title: { en: 'The second call brings nothing new', 'zh-CN': '第二次通话内容与第一次重复' },
    detail: {
      en: ({ previousTopics }) =>
        `Talked about last time: ${listed(previousTopics)}. Add a new topic, or say why not in repeatedTopicsReason.`,
      'zh-CN': ({ previousTopics }) =>
        `上次已谈：${listed(previousTopics)}。请增加新话题，或在 repeatedTopicsReason 中说明原因。`,
    },
  },
  'caller-served-customer': {
    status: 409,
    title: { en: 'The caller served this customer', 'zh-CN': '回访人员正是该客户的服务顾问' },
    detail: {
      en: ({ advisorId }) => `This branch wants another voice than that of ${advisorId}.`,
      'zh-CN': ({ advisorId }) => `本门店要求由 ${advisorId} 以外的人员回访。`,
    },
  },
  'another-must-void': {
    status: 409,
    title: { en: 'Somebody else takes this call back', 'zh-CN': '该通话须由他人作废' },
    detail: always(
      'Ask another supervisor of the branch or a group manager to void it.',
      '请由本门店的其他主管或集团管理人员作废。',
    ),
  },
  'call-already-voided': {
    status: 409,
    title: { en: 'The call was voided before', 'zh-CN': '该通话记录已作废' },
    detail: always('Nothing is left to take back.', '无需再次作废。'),
  },
  'later-follow-up-made': {
    status: 409,
    title: { en: 'A later follow-up rests on this call', 'zh-CN': '后续跟踪服务以该通话为依据' },
    detail: {
      en: ({ followUpId }) => `Void the call of ${followUpId} first.`,
      'zh-CN': ({ followUpId }) => `请先作废 ${followUpId} 的通话记录。`,
    },
  },
} satisfies ProblemTexts;
