import type { LetterPrint, LetterReference } from '../../../shared/application/read-ports.ts';
import { readLetterPages } from '../../../shared/contracts/letter/index.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { notFound, query } from '../../runtime/query.ts';
import { withLetterWriter } from './with-letter-writer.ts';

/** Prints all or none, because a page that is silently missing would be a letter nobody sends. */
export const binding = withLetterWriter(readLetterPages, (writer) =>
  query(readLetterPages, {
    read: async ({ params, query: { ids }, caller }, { reads }) => {
      const asked = ids.split(',').map(referenceIn);
      const [prints, branch] = await Promise.all([
        reads.letterPrints(params.branchId, asked),
        reads.branch(caller.groupId, params.branchId),
      ]);
      if (!branch) return notFound('branch');
      const printable = prints.filter(isPrintable);
      const found = new Set(printable.map(({ letter }) => letter.id));
      const letterIds = asked.map(({ letterId }) => letterId).filter((letterId) => !found.has(letterId));
      if (letterIds.length > 0) return { refusal: { code: 'letters-not-printable', data: { letterIds } } };
      return {
        page: writer.together(
          printable.map(({ copy }) => copy.html),
          branch,
        ),
      };
    },
  }),
);

/** A discarded letter must not be sent, and the copy of an e-mail is not a page. */
function isPrintable({ letter }: LetterPrint): boolean {
  return letter.channel === 'post' && letter.status !== 'discarded';
}

function referenceIn(text: string): LetterReference {
  const [customerId = '', letterId = ''] = text.split('.');
  return { customerId: asId(customerId), letterId: asId(letterId) };
}
