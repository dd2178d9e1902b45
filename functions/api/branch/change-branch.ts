import { changeBranch } from '../../../shared/contracts/branch/index.ts';
import { decideChangeBranch } from '../../../shared/domain/branch/index.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentBranch } from './present-branch.ts';

export const binding = branchCommand(changeBranch, {
  version: (_, { branch }) => branch?.version,
  decide: ({ body }, facts) => decideChangeBranch(facts.branch, body, facts),
  present: presentBranch,
  etag: ({ version }) => version,
});
