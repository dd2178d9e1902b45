import { readLetterPage } from '../../../shared/contracts/letter/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { withVisibleLetters } from './visible-letters.ts';
import { withLetterWriter } from './with-letter-writer.ts';

/** An approved letter as it was approved, a draft as it would be now. */
export const binding = withLetterWriter(readLetterPage, (writer) =>
  query(readLetterPage, {
    read: async ({ params, caller }, { reads, now }) => {
      const [document, [copy], branch] = await Promise.all([
        reads.dossier(params.branchId, params.customerId),
        reads.letterCopies(params.branchId, [params]),
        reads.branch(caller.groupId, params.branchId),
      ]);
      const state = document && withVisibleLetters(document.state, caller.staffId);
      const letter = state?.letters.find(({ id }) => id === params.letterId);
      if (!state || !letter || !branch) return notFound('letter');
      if (copy) return { page: copy.html };
      const draft = writer.write({ letter, customer: state.customer, branch, at: now });
      return { page: writer.asDraft(draft.html, letter.language) };
    },
  }),
);
