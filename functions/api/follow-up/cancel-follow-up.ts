import { cancelFollowUp } from '../../../shared/contracts/follow-up/index.ts';
import { decideCancelFollowUp } from '../../../shared/domain/follow-up/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentFollowUp } from '../views/index.ts';

export const binding = dossierCommand(cancelFollowUp, {
  plan: ({ params }) => ({ cars: 'named', named: { followUpIds: [params.followUpId] } }),
  decide: ({ params, body }, dossier, facts) =>
    decideCancelFollowUp(dossier, { followUpId: params.followUpId, reason: body.reason }, facts),
  present: (cancelled, { now }) => presentFollowUp(cancelled, now),
});
