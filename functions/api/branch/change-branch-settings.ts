import { changeBranchSettings } from '../../../shared/contracts/branch/index.ts';
import { decideChangeBranchSettings } from '../../../shared/domain/branch/index.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentBranchSettings } from './present-settings.ts';

export const binding = branchCommand(changeBranchSettings, {
  version: (_, { branch }) => branch?.version,
  decide: ({ body }, { group, branch }) => decideChangeBranchSettings(group, branch, body),
  present: (branch, { group }) => presentBranchSettings(group, branch),
  etag: ({ version }) => version,
});
