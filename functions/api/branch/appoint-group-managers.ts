import { appointGroupManagers } from '../../../shared/contracts/branch/index.ts';
import { decideAppointGroupManagers } from '../../../shared/domain/branch/index.ts';
import { groupCommand } from '../../runtime/group-command.ts';
import { presentGroup } from './present-branch.ts';

export const binding = groupCommand(appointGroupManagers, {
  plan: ({ body }) => ({ staffIds: body.staffIds }),
  version: (_, { group }) => group?.version,
  decide: ({ body }, { group }, { staff }) => decideAppointGroupManagers(group, body.staffIds, staff),
  present: presentGroup,
  etag: ({ version }) => version,
});
