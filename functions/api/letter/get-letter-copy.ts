import { getLetterCopy } from '../../../shared/contracts/letter/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { withVisibleLetters } from './visible-letters.ts';

export const binding = query(getLetterCopy, {
  read: async ({ params, caller }, { reads }) => {
    const [document, [copy]] = await Promise.all([
      reads.dossier(params.branchId, params.customerId),
      reads.letterCopies(params.branchId, [params]),
    ]);
    const letters = document && withVisibleLetters(document.state, caller.staffId).letters;
    if (!copy || !letters?.some(({ id }) => id === params.letterId)) return notFound('letter');
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
