import * as z from 'zod';
import { settingBound, settingsInput } from './settings-schema.ts';

export const branchSettingsView = z
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
