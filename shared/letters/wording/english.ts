import type { DigestWords } from './digest-words.ts';

export const ENGLISH: DigestWords = {
  kinds: {
    dossier: 'Complete the customer dossier',
    firstFollowUp: 'First follow-up call',
    secondFollowUp: 'Second follow-up call',
    caseFirstResponse: 'First response to a matter',
    caseReport: 'Report to the supervisor',
    caseDecision: 'Decide on a reported matter',
    caseReply: 'Same-day reply',
    satisfactionCheck: 'Satisfaction check',
    contactData: 'Correct contact data',
    letterOutcome: 'Find out whether a letter was sent',
  },
  groups: {
    majorMatter: 'Major matters',
    missedResponse: 'First response missed',
    calledOff: 'Taken back by customers, for you to check',
    overdue: 'Overdue',
    callback: 'Agreed callbacks',
    promisedReply: 'Replies promised to customers',
    nextAttempt: 'Customer not reached: please try again',
    anotherAgent: 'No language in common: please reassign',
    dueToday: 'Due today',
    lastOpenDay: 'Last working day before the deadline',
    noOpenDay: 'No open day before the deadline',
    opened: 'New tasks',
  },
  matters: { request: 'Request', wish: 'Wish', complaint: 'Complaint' },
  levels: { serious: 'Serious', major: 'Major' },
  matter: (kind, words) => `${kind}: “${words}”`,
  taskOfVisit: (task, on, work) =>
    work.length > 0 ? `${task}: visit of ${on}, ${work.join(', ')}` : `${task}: visit of ${on}`,
  heading: (count) => (count === 1 ? '1 task needs your attention' : `${count} tasks need your attention`),
  greeting: (name) => `Hello ${name},`,
  asOf: (moment) => `This is where things stood on ${moment}.`,
  sectionTitle: (group, count) => `${group} (${count})`,
  subject: ({ count, group, groupCount, task, moment, branches }) => {
    const sort = {
      majorMatter: `${groupCount} major matter${groupCount === 1 ? '' : 's'}: ${task}, due ${moment}`,
      missedResponse: `${groupCount} first response${groupCount === 1 ? '' : 's'} missed: the customer was to be answered by ${moment}`,
      calledOff: `${groupCount} taken back by customers: ${task}`,
      overdue: `${groupCount} overdue: ${task}, due ${moment}`,
      callback: `${groupCount} agreed callback${groupCount === 1 ? '' : 's'}: ${moment}`,
      promisedReply: `${groupCount} promised repl${groupCount === 1 ? 'y' : 'ies'}: ${moment}`,
      nextAttempt: `${groupCount} to try again, customer not reached: ${task}, due ${moment}`,
      anotherAgent: `${groupCount} to reassign, no language in common: ${task}, due ${moment}`,
      dueToday: `${groupCount} due today: ${task}`,
      lastOpenDay: `${groupCount} on the last working day before the deadline: ${task}, due ${moment}`,
      noOpenDay: `${groupCount} with no open day before the deadline: ${task}, due ${moment}`,
      opened: `${groupCount} new task${groupCount === 1 ? '' : 's'}: ${task}, due ${moment}`,
    }[group];
    const all = count === groupCount ? '' : `${count} tasks, `;
    return `${all}${sort} (${branches})`;
  },
  due: (moment, isOver) => (isOver ? `was due ${moment}` : `due ${moment}`),
  taskDue: (task, moment, isOver) => (isOver ? `${task} was due ${moment}` : `${task} due ${moment}`),
  callback: (moment) => `callback agreed for ${moment}`,
  promised: (moment) => `reply promised for ${moment}`,
  owner: (name) => `owner ${name}`,
  nobody: 'nobody appointed',
  escalated: 'Escalated',
  branchSeparator: ', ',
  sender: ([branch, ...others]) =>
    branch && others.length === 0 ? `${branch} after-sales notices` : 'After-sales notices',
  smallPrint: 'Sent automatically; replies are not read. All times are local to the branch.',
};
