import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { settingBound, settingsInput } from './settings-schema.ts';
import { groupSettingsView } from './group-settings-view.ts';

export const changeGroupSettings = operation({
  id: 'changeGroupSettings',
  feature: 'branch',
  method: 'PUT',
  path: '/v1/group/settings',
  summary: 'Change the settings of the group',
  description: 'Replaces defaults, locks and limits. Running obligations keep what they were computed with.',
  clauses: [],
  access: { kind: 'group', scope: 'aftercare/write', roles: ['groupManager', 'admin'] },
  params: nothing,
  query: nothing,
  body: z.strictObject({ settings: settingsInput, bounds: z.array(settingBound).max(100) }),
  reply: { status: 200, schema: groupSettingsView },
  idempotencyKey: 'none',
  ifMatch: 'required',
  refusals: ['settings-invalid'],
  examples: [
    {
      name: 'lock',
      summary: 'Every branch calls within the week',
      body: { settings: {}, bounds: [{ path: 'firstFollowUp.dueAfterDays', rule: 'bounded', maximum: 7 }] },
    },
  ],
});
