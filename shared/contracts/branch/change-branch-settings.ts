import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { BRANCH_PATH } from './paths.ts';
import { settingsInput } from './settings-schema.ts';
import { branchSettingsView } from './branch-settings-view.ts';

export const changeBranchSettings = operation({
  id: 'changeBranchSettings',
  feature: 'branch',
  method: 'PUT',
  path: `${BRANCH_PATH}/settings`,
  summary: "Change a branch's own settings",
  description:
    'Replaces what the branch has set itself; what is left out comes from the group, else from the country. Running obligations keep ' +
    'the settings they were computed with.',
  clauses: [],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor', 'groupManager', 'admin'] },
  params: branchParams,
  query: nothing,
  body: settingsInput,
  reply: { status: 200, schema: branchSettingsView },
  idempotencyKey: 'none',
  ifMatch: 'required',
  refusals: ['settings-invalid', 'setting-locked', 'setting-out-of-bounds'],
  examples: [
    { name: 'eightDays', summary: 'A full week first', body: { secondFollowUp: { opensAfterDays: 8 } } },
  ],
});
