import * as z from 'zod';
import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { BRANCH_PATH, EVERYBODY } from './paths.ts';
import { settingBound, settingsInput } from './settings-schema.ts';

const branchSettingsView = z
  .strictObject({
    settingsVersion: z.string(),
    effective: settingsInput.describe(
      "What holds at the branch, complete: its own, else the group's, else its country's, else the product's.",
    ),
    own: settingsInput.describe('What the branch has set itself.'),
    ofCountry: settingsInput.describe(
      "What is usual in the branch's country, such as how long things are kept; the group's limits hold for it too.",
    ),
    bounds: z.array(settingBound).describe('What the group locks or limits.'),
  })
  .meta({ id: 'BranchSettings' });

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
