import { draftLetter } from '../../../shared/contracts/letter/index.ts';
import { decideDraftLetter } from '../../../shared/domain/letter/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentLetter } from '../views/index.ts';

export const binding = dossierCommand(draftLetter, {
  plan: ({ body: { caseId, followUpId } }) => ({
    cars: 'named',
    contactPoints: true,
    named: { ...(caseId && { caseIds: [caseId] }), ...(followUpId && { followUpIds: [followUpId] }) },
    lookBack: ['visit'],
  }),
  decide: ({ body }, dossier, facts) => decideDraftLetter(dossier, body, facts),
  present: presentLetter,
  location: ({ branchId, customerId, id }) =>
    `/v1/branches/${branchId}/customers/${customerId}/letters/${id}`,
});
