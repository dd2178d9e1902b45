import { getLetterCopy } from '../../../shared/contracts/letter/index.ts';
import { notFound, query } from '../../runtime/query.ts';

export const binding = query(getLetterCopy, {
  read: async ({ params }, { reads }) => {
    const { branchId, customerId, letterId } = params;
    const [dossier, [copy]] = await Promise.all([
      reads.dossierState(branchId, customerId, { letterIds: [letterId] }),
      reads.letterCopies(branchId, [params]),
    ]);
    if (!copy || !dossier?.letters.some(({ id }) => id === letterId)) return notFound('letter');
    const { to, senderName, replyTo, subject, html, text, calendar } = copy;
    return {
      body: {
        letterId: copy.id,
        to,
        senderName,
        ...(replyTo && { replyTo }),
        subject,
        html,
        text,
        ...(calendar && { calendar }),
      },
    };
  },
});
