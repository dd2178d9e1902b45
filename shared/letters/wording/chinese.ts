import type { DigestWords } from './digest-words.ts';

export const CHINESE: DigestWords = {
  kinds: {
    dossier: '建立客户档案',
    firstFollowUp: '第一次跟踪电话',
    secondFollowUp: '第二次跟踪电话',
    caseFirstResponse: '首次回应客户诉求',
    caseReport: '向主管报告未决事项',
    caseDecision: '对上报事项作出决定',
    caseReply: '当日答复客户',
    satisfactionCheck: '确认客户是否满意',
    contactData: '更正客户联系方式',
    letterOutcome: '核实信函是否已发出',
  },
  groups: {
    majorMatter: '重大事项',
    overdue: '已超期',
    callback: '约定回电',
    promisedReply: '已承诺客户的答复',
    nextAttempt: '未联系上客户，请再次致电',
    anotherAgent: '语言不通，请改派',
    dueToday: '今天到期',
    lastOpenDay: '今天是截止前最后一个工作日',
    noOpenDay: '截止前没有营业日',
    opened: '新开始',
  },
  heading: (count) => `${count} 项任务需要您关注`,
  greeting: (name) => `${name}，您好：`,
  asOf: (moment) => `以下为${moment}的情况。`,
  sectionTitle: (group, count) => `${group}（${count}）`,
  subject: ({ count, group, groupCount, task, moment, branches }) => {
    const sort = {
      majorMatter: `${groupCount} 个重大事项：${task}，应于${moment}前完成`,
      overdue: `${groupCount} 项已超期：${task}，应于${moment}前完成`,
      callback: `${groupCount} 个约定回电：${moment}`,
      promisedReply: `${groupCount} 项已承诺客户的答复：${moment}`,
      nextAttempt: `${groupCount} 项未联系上客户，请再次致电：${task}，应于${moment}前完成`,
      anotherAgent: `${groupCount} 项因语言不通待改派：${task}，应于${moment}前完成`,
      dueToday: `${groupCount} 项今天到期：${task}`,
      lastOpenDay: `${groupCount} 项今天须完成（截止前最后一个工作日）：${task}，应于${moment}前完成`,
      noOpenDay: `${groupCount} 项截止前没有营业日：${task}，应于${moment}前完成`,
      opened: `${groupCount} 项新开始：${task}，${moment}前完成`,
    }[group];
    const all = count === groupCount ? '' : `${count} 项任务，`;
    return `${all}${sort}（${branches}）`;
  },
  labels: {
    task: '事项',
    due: '截止',
    callback: '回电时间',
    promised: '承诺答复时间',
    owner: '负责人',
    branch: '分店',
  },
  nobody: '尚未指定',
  escalated: '已上报',
  branchSeparator: '、',
  smallPrint: '本邮件由系统自动发送，请勿回复。所有时间均为分店当地时间。',
};
