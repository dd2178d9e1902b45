import { sealCursor } from '../../../functions/runtime/cursors.ts';
import { callerFrom } from '../../../functions/runtime/claims.ts';
import { isListing } from '../../../shared/contracts/problems/codes-of.ts';
import { callOf, type GenuineRequest } from './genuine-request.ts';
import type { Mistake } from './mistake.ts';

/** The request with a path that names nothing, or with an undeclared query. */
export function addressMistakes(request: GenuineRequest, cursorKey: Uint8Array): readonly Mistake[] {
  return [...pathMistakes(request), ...queryMistakes(request, cursorKey)];
}

function pathMistakes(request: GenuineRequest): readonly Mistake[] {
  const { operation, params } = request;
  return Object.entries(params).flatMap(([name, value]): readonly Mistake[] => {
    const naming = (given: string): Mistake => ({
      name: `${name} ${given}`,
      call: callOf(request, { params: { ...params, [name]: given } }),
      answer: '404',
    });
    const malformed = !operation.params.safeParse({ ...params, [name]: '!' }).success;
    const unknown = /^([a-z]{3})_[0-9a-z]{26}$/.exec(value)?.[1];
    return [
      ...(malformed ? [naming('!')] : []),
      ...(unknown === undefined ? [] : [naming(`${unknown}_${'0'.repeat(26)}`)]),
    ];
  });
}

function queryMistakes(request: GenuineRequest, cursorKey: Uint8Array): readonly Mistake[] {
  const { operation, query, params, claims } = request;
  const asking = (more: Record<string, string>, answer: string): Mistake => ({
    name: `?${new URLSearchParams(more)}`.slice(0, 30),
    call: callOf(request, { query: { ...query, ...more } }),
    answer,
  });
  if (operation.openedBy === 'people') return [];
  const unknown = asking({ neverDeclared: '1' }, '422 validation-failed unknown-property neverDeclared');
  const caller = callerFrom(claims);
  if (!isListing(operation) || !caller) return [unknown];
  const elsewhere = { operation: 'anotherListing', caller, params };
  return [
    unknown,
    asking({ limit: '0' }, '422 validation-failed too-small limit'),
    asking({ limit: '1000' }, '422 validation-failed too-large limit'),
    asking({ limit: 'all' }, '422 validation-failed wrong-type limit'),
    asking({ cursor: 'made-up' }, '400 cursor-invalid'),
    asking({ cursor: sealCursor(cursorKey, elsewhere, {}, { at: 'x' }) }, '400 cursor-invalid'),
  ];
}
