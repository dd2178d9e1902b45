import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { settingBound, settingsInput } from './settings-schema.ts';

const groupSettingsView = z
  .strictObject({
    settingsVersion: z.int(),
    settings: settingsInput,
    bounds: z.array(settingBound),
  })
  .meta({ id: 'GroupSettings' });

export const getGroupSettings = operation({
  id: 'getGroupSettings',
  feature: 'branch',
  method: 'GET',
  path: '/v1/group/settings',
  summary: 'Read the settings of the group',
  description: 'Defaults for every branch, and what branches may not change or only within limits.',
  clauses: [],
  access: { kind: 'group', scope: 'aftercare/read', roles: ['groupManager', 'admin'] },
  params: nothing,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: groupSettingsView },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});

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
