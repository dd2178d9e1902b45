import { getObligation } from '../../../shared/contracts/obligation/index.ts';
import { breachInWords, explainInWords } from '../../../shared/domain/obligation/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentObligation } from '../views/index.ts';

export const binding = query(getObligation, {
  read: async ({ params }, { reads, now, language }) => {
    const obligation = await reads.obligation(params.branchId, params.customerId, params.obligationId);
    if (!obligation) return notFound('obligation');
    const breached = breachInWords(obligation, now, language);
    return {
      body: {
        obligation: presentObligation(obligation, now),
        explanation: [...explainInWords(obligation, language), ...(breached ? [breached] : [])],
        pendingSteps: [...obligation.pendingSteps],
      },
    };
  },
});
