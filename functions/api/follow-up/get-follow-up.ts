import { getFollowUp } from '../../../shared/contracts/follow-up/index.ts';
import { obligationOf } from '../../../shared/domain/follow-up/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentFollowUp } from '../views/index.ts';

export const binding = query(getFollowUp, {
  read: async ({ params }, { reads, now }) => {
    const { branchId, customerId, followUpId } = params;
    const dossier = await reads.dossierState(branchId, customerId, { followUpIds: [followUpId] });
    const followUp = dossier?.followUps.find(({ id }) => id === followUpId);
    if (!dossier || !followUp) return notFound('followUp');
    return { body: presentFollowUp({ followUp, obligation: obligationOf(dossier, followUp) }, now) };
  },
});
