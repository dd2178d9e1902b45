import { getFollowUp } from '../../../shared/contracts/follow-up/index.ts';
import { obligationOf } from '../../../shared/domain/follow-up/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentFollowUp } from '../views/index.ts';

export const binding = query(getFollowUp, {
  read: async ({ params }, { reads, now }) => {
    const document = await reads.dossier(params.branchId, params.customerId);
    const followUp = document?.state.followUps.find(({ id }) => id === params.followUpId);
    if (!document || !followUp) return notFound('followUp');
    return { body: presentFollowUp({ followUp, obligation: obligationOf(document.state, followUp) }, now) };
  },
});
