import type * as z from 'zod';
import { postLetters } from '../../../shared/contracts/letter/index.ts';
import type { letterView } from '../../../shared/contracts/views/index.ts';
import { type ApiRequest, type Binding, type Reply, typedInput } from '../../runtime/binding.ts';
import { binding as postLetterBinding } from './post-letter.ts';

type Result = z.input<typeof postLetters.reply.schema>['results'][number];

/**
 * One command for each letter, one after the other, because they take their numbers from the same register.
 * The key of each comes from that of the request, so that a repetition finds what was already recorded.
 */
export const binding: Binding = {
  operation: postLetters,
  answer: async (request, dependencies) => {
    const { params, body } = typedInput(postLetters, request);
    const { way, postedAt, letters } = body;
    const results: Result[] = [];
    for (const { customerId, letterId, trackingNumber } of letters) {
      const single: ApiRequest = {
        ...request,
        params: { ...params, customerId, letterId },
        body: { postal: { way, ...(postedAt && { postedAt }), ...(trackingNumber && { trackingNumber }) } },
        ...(request.idempotencyKey && { idempotencyKey: `${request.idempotencyKey}/${letterId}` }),
      };
      const reply = await postLetterBinding.answer(single, dependencies);
      if (isWithoutAccess(reply)) return reply;
      results.push(resultOf(letterId, reply));
    }
    return { kind: 'content', status: postLetters.reply.status, headers: {}, body: { results } };
  },
};

/** Then no letter would be answered otherwise. */
function isWithoutAccess(reply: Reply): boolean {
  if (reply.kind !== 'problem') return false;
  const { code, data } = reply.refusal;
  return code === 'access-ended' || code === 'role-missing' || isOfBranch(code, data);
}

function isOfBranch(code: string, data: unknown): boolean {
  const isNamed = typeof data === 'object' && data !== null && 'what' in data && data.what === 'branch';
  return code === 'not-found' && isNamed;
}

function resultOf(letterId: Result['letterId'], reply: Reply): Result {
  if (reply.kind === 'problem') return { letterId, outcome: 'refused', code: reply.refusal.code };
  if (reply.kind !== 'content') throw new Error('A posting was answered with a page');
  const { posting } = reply.body as z.input<typeof letterView>;
  if (!posting) throw new Error('A letter was posted without a register line');
  return { letterId, outcome: 'posted', number: posting.number };
}
