import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import type { BranchReport } from './demo-report.ts';
import type { SentMail } from './demo-stack.ts';

/** Counts the e-mails about a branch by who got them: group managers hear of several, the subject says which. */
export function countMails(
  mails: readonly SentMail[],
  branch: Branch,
  staff: readonly Staff[],
): BranchReport['mails'] {
  const about = mails.filter(({ subject }) => subject.includes(branch.name));
  const sentTo = (role: Staff['roles'][number]['role']) =>
    about.filter(({ to }) =>
      staff.some(({ email, roles }) => email === to && roles.some((held) => held.role === role)),
    ).length;
  return {
    agents: sentTo('agent'),
    supervisors: sentTo('supervisor'),
    groupManagers: sentTo('groupManager'),
  };
}

/** Mails to supervisors that tell of somebody absent without anybody to stand in. */
export function countAlarms(mails: readonly SentMail[], { name }: Pick<Branch, 'name'>): number {
  return mails.filter(
    ({ subject, text }) => subject.includes(name) && /离岗无人代理|Nobody stands in/.test(text),
  ).length;
}
