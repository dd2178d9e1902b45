import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { groupSettingsView } from './group-settings-view.ts';

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
