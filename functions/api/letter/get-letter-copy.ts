import { getLetterCopy } from '../../../shared/contracts/letter/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { withVisibleLetters } from './visible-letters.ts';

export const binding = query(getLetterCopy, {
  read: async ({ params, caller }, { reads }) => {
    const { branchId, customerId, letterId } = params;
    const [dossier, [copy]] = await Promise.all([
      reads.dossierState(branchId, customerId, { letterIds: [letterId] }),
      reads.letterCopies(branchId, [params]),
    ]);
    const letters = dossier && withVisibleLetters(dossier, caller.staffId).letters;
    if (!copy || !letters?.some(({ id }) => id === letterId)) return notFound('letter');
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
