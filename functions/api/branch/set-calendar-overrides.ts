import { setCalendarOverrides } from '../../../shared/contracts/branch/index.ts';
import { decideSetCalendarOverrides } from '../../../shared/domain/branch/index.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentBranch } from './present-branch.ts';

export const binding = branchCommand(setCalendarOverrides, {
  version: (_, { branch }) => branch?.version,
  decide: ({ body }, { branch }) => decideSetCalendarOverrides(branch, body.overrides),
  present: presentBranch,
  etag: ({ version }) => version,
});
