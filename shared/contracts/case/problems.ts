import { listed } from '../problems/listed.ts';
import { always, type ProblemTexts } from '../problems/problem-text.ts';
import { dutyIn, wordsFor } from './proof-words.ts';

/** What the rules about requests, wishes and complaints refuse. */
export const caseProblems = {
  'case-unknown': {
    status: 404,
    title: { en: 'The dossier has no such case', 'zh-CN': '档案中没有此事项' },
    detail: {
      en: ({ caseId }) => `No case ${caseId}, or not for you.`,
      'zh-CN': ({ caseId }) => `没有事项 ${caseId}，或您无权查看。`,
    },
  },
  'case-status': {
    status: 409,
    title: { en: 'The case is in another state', 'zh-CN': '事项当前状态不允许此操作' },
    detail: {
      en: ({ status, expected }) => `It is ${status}; this needs: ${listed(expected)}.`,
      'zh-CN': ({ status, expected }) => `当前状态：${status}；需要：${listed(expected)}。`,
    },
  },
  'case-origin-unknown': {
    status: 404,
    title: { en: 'Where the customer said it is unknown', 'zh-CN': '找不到事项的来源记录' },
    detail: always(
      'Name a visit, letter or call of this dossier as origin.',
      '请填写本档案中的到店、信函或通话记录。',
    ),
  },
  'staff-unknown': {
    status: 404,
    title: { en: 'No such member of staff', 'zh-CN': '没有该员工' },
    detail: {
      en: ({ staffId }) => `The group has no ${staffId}.`,
      'zh-CN': ({ staffId }) => `本集团没有员工 ${staffId}。`,
    },
  },
  'promise-in-past': {
    status: 422,
    title: { en: 'The promised time has passed', 'zh-CN': '承诺的答复时间已过' },
    detail: always('promisedReplyAt must lie ahead.', 'promisedReplyAt 须晚于当前时间。'),
  },
  'already-counts-as-unsolved': {
    status: 409,
    title: { en: 'The report is due anyway', 'zh-CN': '报告期限已在计算' },
    detail: {
      en: ({ dueAt }) => `Declared or not, the report to the supervisor is due before ${dueAt}.`,
      'zh-CN': ({ dueAt }) => `无论是否声明，均须在 ${dueAt} 之前报告主管。`,
    },
  },
  'case-history-full': {
    status: 409,
    title: { en: 'The history of the case is too long', 'zh-CN': '事项记录过长' },
    detail: {
      en: ({ bytes, limit }) =>
        `It has ${bytes} bytes, this needs fewer than ${limit}. Bring the matter to an end, or open a new case for ` +
        'what is left and merge this one into it.',
      'zh-CN': ({ bytes, limit }) =>
        `已有 ${bytes} 字节，此操作须少于 ${limit} 字节。请了结该事项，或为未尽部分新建事项并将本事项并入。`,
    },
  },
  'not-senior': {
    status: 409,
    title: { en: 'Not above the person complained about', 'zh-CN': '您不是被投诉人的上级' },
    detail: {
      en: ({ seniorIds }) => `This is decided by: ${listed(seniorIds)}.`,
      'zh-CN': ({ seniorIds }) => `应由以下人员决定：${listed(seniorIds)}。`,
    },
  },
  'reopening-too-late': {
    status: 409,
    title: { en: 'Closed too long ago', 'zh-CN': '结案时间过久' },
    detail: {
      en: ({ days, limit }) => `Closed ${days} days ago; after ${limit} days a supervisor reopens it.`,
      'zh-CN': ({ days, limit }) => `已结案 ${days} 天；超过 ${limit} 天须由主管重新处理。`,
    },
  },
  'reply-letter-missing': {
    status: 409,
    title: { en: 'No reply letter was sent', 'zh-CN': '尚未寄出答复函' },
    detail: always(
      'Post a reply letter for this case first; one that came back does not count.',
      '请先为此事项寄出答复函；被退回的信函不计。',
    ),
  },
  'level-not-higher': {
    status: 409,
    title: { en: 'Not a higher level', 'zh-CN': '级别没有提高' },
    detail: {
      en: ({ level }) => `The case is ${level} already.`,
      'zh-CN': ({ level }) => `事项级别已是 ${level}。`,
    },
  },
  'merge-not-possible': {
    status: 409,
    title: { en: 'These cases cannot be merged', 'zh-CN': '两个事项不能合并' },
    detail: always(
      'Merge only two different cases that complain about the same person or about none.',
      '只能合并两个不同且涉及同一员工（或均不涉及员工）的事项。',
    ),
  },
  'merge-loses-duty': {
    status: 409,
    title: { en: 'Something would no longer be owed', 'zh-CN': '合并会使应办事项落空' },
    detail: {
      en: ({ kind, dueAt }) =>
        `This case still owes ${dutyIn('en', kind)}, due before ${dueAt}, and the other would not do it. Do it first, or ` +
        'merge the other case into this one.',
      'zh-CN': ({ kind, dueAt }) =>
        `本事项仍须${dutyIn('zh-CN', kind)}（须在 ${dueAt} 之前），另一事项不会承接。请先办理，或将另一事项并入本事项。`,
    },
  },
  'proof-missing': {
    status: 422,
    title: { en: 'Nothing shows that the customer was in contact', 'zh-CN': '缺少与客户联系的凭据' },
    detail: always(
      'Name as proof the call, answered letter, visit or written reply in which it was said, or let a supervisor record it.',
      '请在 proof 中填写相应的通话、已回复的信函、到店或书面回复，或由主管登记。',
    ),
  },
  'proof-unfit': {
    status: 409,
    title: { en: 'This contact does not show it', 'zh-CN': '该联系记录不能作为凭据' },
    detail: {
      en: ({ because }) => `${wordsFor('en', because)} Name another contact, or let a supervisor record it.`,
      'zh-CN': ({ because }) => `${wordsFor('zh-CN', because)}请填写其他联系记录，或由主管登记。`,
    },
  },
  'answer-not-at-once': {
    status: 409,
    title: { en: 'Not answered on the day it was raised', 'zh-CN': '并非当日即时答复' },
    detail: {
      en: ({ raisedOn, answeredOn }) =>
        `It was raised on ${raisedOn} and answered on ${answeredOn}. Study it, record the solution, and tell the customer ` +
        'by a call or reply letter.',
      'zh-CN': ({ raisedOn, answeredOn }) =>
        `事项于 ${raisedOn} 提出，${answeredOn} 才答复。请先研究并记录解决办法，再通过电话或答复函告知客户。`,
    },
  },
  'supervisor-must-withdraw': {
    status: 409,
    title: { en: 'A supervisor ends this matter', 'zh-CN': '该事项须由主管了结' },
    detail: {
      en: ({ because }) =>
        because === 'major'
          ? 'It is a major matter. Ask a supervisor to withdraw it.'
          : 'A decision was asked for or found. Tell the customer, or ask a supervisor to withdraw it.',
      'zh-CN': ({ because }) =>
        because === 'major'
          ? '该事项为重大事项，请由主管撤回。'
          : '该事项已上报或已有解决办法。请告知客户，或由主管撤回。',
    },
  },
  'not-a-case-handler': {
    status: 422,
    title: { en: 'Cannot take this case over', 'zh-CN': '该员工不能接手此事项' },
    detail: {
      en: ({ staffId }) =>
        `${staffId} must be active here; a complaint about a person stays with those above that person.`,
      'zh-CN': ({ staffId }) => `${staffId} 须为本门店在岗员工；涉及员工的投诉只能由其上级处理。`,
    },
  },
  'case-paused': {
    status: 409,
    title: { en: 'The case is paused already', 'zh-CN': '事项已暂停' },
    detail: always('Resume it first.', '请先恢复处理。'),
  },
  'case-not-paused': {
    status: 409,
    title: { en: 'The case is not paused', 'zh-CN': '事项没有暂停' },
    detail: always('There is nothing to resume.', '无需恢复。'),
  },
} satisfies ProblemTexts;
