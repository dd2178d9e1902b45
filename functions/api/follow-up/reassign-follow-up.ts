import { reassignFollowUp } from '../../../shared/contracts/follow-up/index.ts';
import { decideReassignFollowUp } from '../../../shared/domain/follow-up/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentObligation } from '../views/index.ts';

export const binding = dossierCommand(reassignFollowUp, {
  plan: ({ params, body }) => ({
    cars: 'named',
    named: { followUpIds: [params.followUpId] },
    staffIds: [body.agentId],
  }),
  decide: ({ params, body }, dossier, facts, _, { staff }) =>
    decideReassignFollowUp(dossier, { followUpId: params.followUpId, agentId: body.agentId }, staff, facts),
  present: (obligation, { now }) => presentObligation(obligation, now),
});
