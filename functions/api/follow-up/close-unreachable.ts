import { closeUnreachable } from '../../../shared/contracts/follow-up/index.ts';
import { decideCloseUnreachable } from '../../../shared/domain/follow-up/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentFollowUp } from '../views/index.ts';

export const binding = dossierCommand(closeUnreachable, {
  decide: ({ params, body }, dossier, facts) =>
    decideCloseUnreachable(dossier, { ...body, followUpId: params.followUpId }, facts),
  present: ({ closed, planned }, { now }) => ({
    followUp: presentFollowUp(closed, now),
    ...(planned && { planned: presentFollowUp(planned, now) }),
  }),
});
