import { always, type ProblemTexts } from '../problems/problem-text.ts';

/** What the rules about customers, vehicles and the moments of events refuse. */
export const dossierProblems = {
  'vehicle-unknown': {
    status: 404,
    title: { en: 'The customer has no such vehicle', 'zh-CN': '该客户名下没有此车辆' },
    detail: always('Add the vehicle to the dossier first.', '请先在客户档案中添加该车辆。'),
  },
  'vehicle-sold': {
    status: 409,
    title: { en: 'The vehicle is marked as sold', 'zh-CN': '该车辆已标记为已转让' },
    detail: always(
      'Set its status back to inUse if that was a mistake, or open a dossier for the new owner.',
      '如系误标请将状态改回 inUse，或为新车主建立档案。',
    ),
  },
  'event-in-future': {
    status: 422,
    title: { en: 'The stated moment lies in the future', 'zh-CN': '所填时间在将来' },
    detail: {
      en: ({ at, now }) => `${at} has not come yet; it is ${now}.`,
      'zh-CN': ({ at, now }) => `${at} 尚未到来，现在是 ${now}。`,
    },
  },
  'event-too-old': {
    status: 422,
    title: { en: 'The stated moment lies too far back', 'zh-CN': '所填时间过于久远' },
    detail: {
      en: ({ oldest }) => `Events are accepted from ${oldest} on.`,
      'zh-CN': ({ oldest }) => `只接受 ${oldest} 之后的记录。`,
    },
  },
  'not-your-task': {
    status: 409,
    title: { en: 'This is the task of somebody else', 'zh-CN': '该任务属于其他人员' },
    detail: {
      en: ({ ownerId }) =>
        ownerId === null
          ? 'Nobody owns it: an agent or a supervisor may do it.'
          : `It belongs to ${ownerId}; a supervisor may reassign it.`,
      'zh-CN': ({ ownerId }) =>
        ownerId === null
          ? '该任务尚无负责人，可由跟踪业务员或主管办理。'
          : `负责人是 ${ownerId}，主管可以改派。`,
    },
  },
} satisfies ProblemTexts;
