import { readLetterPage } from '../../../shared/contracts/letter/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { withLetterWriter } from './with-letter-writer.ts';

/** An approved letter as it was approved, a draft as it would be now. */
export const binding = withLetterWriter(readLetterPage, (writer) =>
  query(readLetterPage, {
    read: async ({ params, caller }, { reads, now }) => {
      const { branchId, customerId, letterId } = params;
      const [dossier, [copy], branch] = await Promise.all([
        reads.dossierState(branchId, customerId, { letterIds: [letterId] }),
        reads.letterCopies(branchId, [params]),
        reads.branch(caller.groupId, branchId),
      ]);
      const letter = dossier?.letters.find(({ id }) => id === letterId);
      if (!dossier || !letter || !branch) return notFound('letter');
      if (copy) return { page: copy.html };
      const draft = writer.write({ letter, customer: dossier.customer, branch, at: now });
      return { page: writer.asDraft(draft.html, letter.language) };
    },
  }),
);
