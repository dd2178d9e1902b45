import { changeGroupSettings } from '../../../shared/contracts/branch/index.ts';
import { decideChangeGroupSettings } from '../../../shared/domain/branch/index.ts';
import { groupCommand } from '../../runtime/group-command.ts';
import { presentGroupSettings } from './present-settings.ts';

export const binding = groupCommand(changeGroupSettings, {
  version: (_, { group }) => group?.version,
  decide: ({ body }, { group }) => decideChangeGroupSettings(group, body),
  present: presentGroupSettings,
  etag: ({ version }) => version,
});
