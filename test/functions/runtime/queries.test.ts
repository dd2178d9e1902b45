import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCursor, sealCursor } from '../../../functions/runtime/cursors.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { type Call, call, claims } from '../../support/api-calls.ts';
import { sampleApi } from '../../support/sample-api.ts';

const supervisor = claims('supervisor@sh-pudong');
const name = (more: Partial<Call> = {}): Call => ({
  path: '/v1/branches/sh-pudong/name',
  claims: supervisor,
  ...more,
});
const numbers = (query: Record<string, string>, more: Partial<Call> = {}): Call => ({
  path: '/v1/branches/sh-pudong/numbers',
  query,
  claims: supervisor,
  ...more,
});

describe('a record', () => {
  test.each([
    ['"v1"', 304],
    ['W/"v1"', 304],
    ['"v0", "v1"', 304],
    ['"v2"', 200],
  ])('asked for with If-None-Match %s answers %i', async (tag, status) => {
    const { handler } = sampleApi();
    const seen = await call(handler, name({ headers: { 'if-none-match': tag } }));
    expect(seen).toMatchObject({ status, headers: { etag: '"v1"' } });
    if (status === 304) expect(seen.body).toBeUndefined();
  });

  test('of a branch outside the caller’s group is not there for a role that spans the group', async () => {
    const { handler } = sampleApi();
    const seen = await call(handler, name({ claims: claims('groupManager@*', { group: 'rivals' }) }));
    expect(seen).toMatchObject({ status: 404, body: { code: 'not-found', data: { what: 'branch' } } });
  });
});

describe('a listing', () => {
  test('is followed by its cursors to the end, in the body and in Link', async () => {
    const { handler } = sampleApi();
    const pages: unknown[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const seen = await call(handler, numbers({ limit: '2', ...(cursor !== undefined && { cursor }) }));
      const body = seen.body as { data: number[]; nextCursor: string | null };
      pages.push(body.data);
      cursor = body.nextCursor;
      expect(seen.headers['link']).toBe(
        cursor === null
          ? undefined
          : `<https://api.example/v1/branches/sh-pudong/numbers?limit=2&cursor=${cursor}>; rel="next"`,
      );
    }
    expect(pages).toEqual([[1, 2], [3, 4], [5]]);
  });

  test('may change the size of its pages on the way', async () => {
    const { handler } = sampleApi();
    const first = await call(handler, numbers({ limit: '2' }));
    const { nextCursor } = first.body as { nextCursor: string };
    const second = await call(handler, numbers({ limit: '3', cursor: nextCursor }));
    expect(second.body).toEqual({ data: [3, 4, 5], nextCursor: null });
  });

  test.each([
    ['another filter', { query: { parity: 'odd' } }],
    ['another branch', { path: '/v1/branches/ny-queens/numbers' }],
    ['another caller', { claims: claims('groupManager@*', { staff: 'stf_01jd0000000000000000000009' }) }],
  ])('refuses a cursor made for %s', async (_, more) => {
    const { handler } = sampleApi();
    const manager = claims('groupManager@*');
    const first = await call(handler, numbers({ limit: '2' }, { claims: manager }));
    const { nextCursor } = first.body as { nextCursor: string };

    const asked = {
      claims: manager,
      ...more,
      query: { cursor: nextCursor, ...('query' in more && more.query) },
    };
    const seen = await call(handler, numbers({}, asked));

    expect(seen).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } });
  });
});

describe('a cursor', () => {
  const key = new Uint8Array(32).fill(3);
  const caller = {
    groupId: asId<'group'>('harmony'),
    staffId: asId<'staff'>('stf_1'),
    roles: [],
    scopes: [],
  };
  const scope = { operation: 'listNumbers', caller, params: { branchId: 'sh-pudong' } };
  const position = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer()));

  test('gives back exactly what was sealed', () => {
    fc.assert(
      fc.property(position, fc.dictionary(fc.string(), fc.string()), (next, filter) => {
        const { cursor: _cursor, limit: _limit, ...rest } = filter;
        const cursor = sealCursor(key, scope, { ...rest, limit: 10 }, next);
        expect(openCursor(key, scope, { ...rest, cursor })).toEqual(next);
      }),
    );
  });

  test('with any character changed, dropped or added is refused', () => {
    const change = fc.tuple(fc.nat(), fc.constantFrom('', 'A', 'B', '.', '=', 'AA', '-'));
    fc.assert(
      fc.property(position, change, (next, [at, other]) => {
        const sealed = sealCursor(key, scope, {}, next);
        const place = at % (sealed.length + 1);
        const cursor = sealed.slice(0, place) + other + sealed.slice(place + 1);
        fc.pre(cursor !== sealed);
        expect(openCursor(key, scope, { cursor })).toBe('invalid');
      }),
    );
  });

  test('signed with another key is refused', () => {
    const cursor = sealCursor(new Uint8Array(32).fill(4), scope, {}, { at: 2 });
    expect(openCursor(key, scope, { cursor })).toBe('invalid');
  });
});
