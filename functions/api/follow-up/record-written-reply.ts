import { recordWrittenReply } from '../../../shared/contracts/follow-up/index.ts';
import { decideRecordWrittenReply } from '../../../shared/domain/follow-up/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentFollowUp } from '../views/index.ts';

export const binding = dossierCommand(recordWrittenReply, {
  plan: ({ params }) => ({
    cars: 'named',
    contactPoints: true,
    named: { followUpIds: [params.followUpId] },
    lookBack: ['second'],
  }),
  decide: ({ params, body: { receivedAt, ...reply } }, dossier, facts) =>
    decideRecordWrittenReply(dossier, { followUpId: params.followUpId, receivedAt, reply }, facts),
  present: ({ planned, ...done }, { now }) => ({
    followUp: presentFollowUp(done, now),
    ...(planned && { planned: presentFollowUp(planned, now) }),
  }),
});
