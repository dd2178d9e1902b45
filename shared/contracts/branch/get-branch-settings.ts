import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { BRANCH_PATH, EVERYBODY } from './paths.ts';
import { branchSettingsView } from './branch-settings-view.ts';

export const getBranchSettings = operation({
  id: 'getBranchSettings',
  feature: 'branch',
  method: 'GET',
  path: `${BRANCH_PATH}/settings`,
  summary: 'Read the settings of a branch',
  description:
    'What holds there, what the branch has set itself, what its country brings and what the group locks or limits.',
  clauses: [],
  access: { kind: 'branch', scope: 'aftercare/read', roles: EVERYBODY },
  params: branchParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: branchSettingsView },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
