import type { LetterWriter } from '../../../shared/application/letter-writer.ts';
import { readLetterPages } from '../../../shared/contracts/letters/index.ts';
import type { LetterReference } from '../../../shared/application/read-ports.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import type { Binding } from '../../runtime/binding.ts';
import { notFound, query } from '../../runtime/query.ts';

export function readLetterPagesBinding(writer: LetterWriter): Binding {
  return query(readLetterPages, {
    read: async ({ params, query: { ids }, caller }, { reads }) => {
      const asked = ids.split(',').map(referenceIn);
      const [copies, branch] = await Promise.all([
        reads.letterCopies(params.branchId, asked),
        reads.branch(caller.groupId, params.branchId),
      ]);
      if (!branch || copies.length < asked.length) return notFound('letter');
      const pages = copies.map(({ html }) => html);
      return { page: writer.together(pages, branch) };
    },
  });
}

function referenceIn(text: string): LetterReference {
  const [customerId = '', letterId = ''] = text.split('.');
  return { customerId: asId(customerId), letterId: asId(letterId) };
}
