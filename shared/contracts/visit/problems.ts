import { listed } from '../problems/listed.ts';
import type { ProblemTexts } from '../problems/problem-text.ts';

/** What the rules about visits and the dossier entry refuse. */
export const visitProblems = {
  'vehicle-already-in': {
    status: 409,
    title: { en: 'The vehicle is in the shop already', 'zh-CN': '该车辆已在厂' },
    detail: {
      en: ({ visitId }) => `Record the delivery of visit ${visitId} first.`,
      'zh-CN': ({ visitId }) => `请先办理 ${visitId} 的出厂交车。`,
    },
  },
  'vehicle-not-in': {
    status: 409,
    title: { en: 'There is no car to hand back', 'zh-CN': '没有可交付的车辆' },
    detail: {
      en: ({ status }) => `The visit is ${status}.`,
      'zh-CN': ({ status }) => `该次到店的状态是 ${status}。`,
    },
  },
  'visit-not-delivered': {
    status: 409,
    title: { en: 'The car has not been handed back', 'zh-CN': '车辆尚未出厂' },
    detail: {
      en: ({ status }) =>
        `The visit is ${status}. What is known after delivery is filled in once it is delivered.`,
      'zh-CN': ({ status }) => `该次到店的状态是 ${status}，须交车出厂后方可补填。`,
    },
  },
  'advisor-unknown': {
    status: 422,
    title: { en: 'The advisor does not work at this branch', 'zh-CN': '该服务顾问不在本门店' },
    detail: {
      en: ({ advisorId }) => `Nobody active here is ${advisorId}.`,
      'zh-CN': ({ advisorId }) => `本门店没有在岗人员 ${advisorId}。`,
    },
  },
  'visit-unknown': {
    status: 404,
    title: { en: 'The dossier has no such visit', 'zh-CN': '档案中没有此次到店记录' },
    detail: {
      en: ({ visitId }) => `No visit ${visitId}.`,
      'zh-CN': ({ visitId }) => `没有到店记录 ${visitId}。`,
    },
  },
  'delivered-before-intake': {
    status: 422,
    title: { en: 'The car left before it came', 'zh-CN': '出厂时间早于进厂时间' },
    detail: {
      en: ({ intakeDoneAt }) => `The intake was done at ${intakeDoneAt}.`,
      'zh-CN': ({ intakeDoneAt }) => `送修手续于 ${intakeDoneAt} 办完。`,
    },
  },
  'dossier-already-complete': {
    status: 409,
    title: { en: 'The dossier entry is complete already', 'zh-CN': '该次到店的档案已建立' },
    detail: {
      en: ({ completedAt }) => `It was completed at ${completedAt}.`,
      'zh-CN': ({ completedAt }) => `已于 ${completedAt} 完成。`,
    },
  },
  'dossier-incomplete': {
    status: 422,
    title: { en: 'Fields of the basic data form are missing', 'zh-CN': '客户档案基本资料表尚有空项' },
    detail: {
      en: ({ missing }) => `Fill in: ${listed(missing)}.`,
      'zh-CN': ({ missing }) => `请补齐：${listed(missing)}。`,
    },
  },
  'dossier-tail-known': {
    status: 409,
    title: { en: 'The dossier says otherwise already', 'zh-CN': '档案已有不同记录' },
    detail: {
      en: ({ known }) => `Only gaps are filled in here. On record with another value: ${listed(known)}.`,
      'zh-CN': ({ known }) => `此处只能补填空项。已有不同记录的项目：${listed(known)}。`,
    },
  },
  'planned-contact-in-past': {
    status: 422,
    title: { en: 'The planned contact lies in the past', 'zh-CN': '计划联系时间已过' },
    detail: {
      en: ({ now }) => `Plan it for later than ${now}.`,
      'zh-CN': ({ now }) => `请安排在 ${now} 之后。`,
    },
  },
  'obligation-closed': {
    status: 409,
    title: { en: 'Nothing is owed any more', 'zh-CN': '该事项已了结' },
    detail: {
      en: ({ status }) => `The obligation is ${status}.`,
      'zh-CN': ({ status }) => `该事项的状态是 ${status}。`,
    },
  },
} satisfies ProblemTexts;
