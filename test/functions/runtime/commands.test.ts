import { describe, expect, test } from 'vitest';
import { type Call, call, claims } from '../../support/api-calls.ts';
import { sampleApi } from '../../support/sample-api.ts';

const supervisor = claims('supervisor@sh-pudong');

const rename = (more: Partial<Call> = {}): Call => ({
  method: 'POST',
  path: '/v1/branches/sh-pudong/renamings',
  headers: { 'idempotency-key': 'key-1', ...more.headers },
  body: more.body ?? { name: 'Pudong' },
  claims: more.claims ?? supervisor,
});

const put = (ifMatch: string | undefined): Call => ({
  method: 'PUT',
  path: '/v1/branches/sh-pudong/name',
  headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
  body: { name: 'Pudong' },
  claims: supervisor,
});

describe('a command', () => {
  test('is committed once and answered with version and address', async () => {
    const { handler, store, branch } = sampleApi();

    const seen = await call(handler, rename());

    expect(seen).toMatchObject({ status: 201, body: { name: 'Pudong' } });
    expect(seen.headers).toMatchObject({
      etag: '"v2"',
      location: 'https://api.example/v1/branches/sh-pudong',
    });
    expect(store.commits.map(({ changes }) => changes)).toEqual([
      [{ op: 'replace', record: { ...branch, name: 'Pudong', version: 2 } }],
    ]);
    expect(store.commits[0]?.activity).toMatchObject({
      operation: 'renameBranch',
      branchId: 'sh-pudong',
      actor: { type: 'staff', staffId: 'stf_01jd0000000000000000000001', roles: ['supervisor'] },
    });
  });

  test('that others keep getting ahead of answers 503 and writes nothing', async () => {
    const { handler, store } = sampleApi();
    store.outcomes.push(...Array(8).fill('versionConflict'));

    const seen = await call(handler, rename());

    expect(seen).toMatchObject({ status: 503, body: { code: 'busy' } });
    expect(seen.headers['retry-after']).toBe('1');
    expect(store.commits).toEqual([]);
  });

  test('on a branch of another group finds nothing, even for a role that spans the group', async () => {
    const { handler, store } = sampleApi();
    const stranger = claims('groupManager@*', { group: 'rivals' });

    const seen = await call(handler, rename({ claims: stranger }));

    expect(seen).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(store.commits).toEqual([]);
  });
});

describe('an idempotency key', () => {
  test.each([
    ['absent', {}, 'idempotency-key-missing'],
    ['blank', { 'idempotency-key': ' ' }, 'idempotency-key-missing'],
    ['not ASCII', { 'idempotency-key': '键' }, 'idempotency-key-invalid'],
    ['too long', { 'idempotency-key': 'k'.repeat(256) }, 'idempotency-key-invalid'],
  ])('that is %s is refused', async (_, headers, code) => {
    const { handler } = sampleApi();
    const seen = await call(handler, { ...rename(), headers });
    expect(seen).toMatchObject({ status: 400, body: { code } });
  });

  test('used again with the same content gets the first answer and changes nothing', async () => {
    const { handler, store } = sampleApi();
    const first = await call(handler, rename({ body: { name: 'Pudong', since: '2026-11-01' } }));

    // Quoted as the draft wants it, properties in another order, text with blanks around it.
    const again = await call(
      handler,
      rename({ headers: { 'idempotency-key': '"key-1"' }, body: { since: '2026-11-01', name: ' Pudong ' } }),
    );

    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({
      'idempotent-replayed': 'true',
      etag: '"v2"',
      location: 'https://api.example/v1/branches/sh-pudong',
    });
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    expect(store.commits).toHaveLength(1);
  });

  test('used again with other content is refused', async () => {
    const { handler, store } = sampleApi();
    await call(handler, rename());

    const seen = await call(handler, rename({ body: { name: 'Puxi' } }));

    expect(seen).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(store.commits).toHaveLength(1);
  });

  test('belongs to one caller: the same key of a colleague is another command', async () => {
    const { handler, store } = sampleApi();
    await call(handler, rename());
    const colleague = claims('supervisor@sh-pudong', { staff: 'stf_01jd0000000000000000000002' });

    const seen = await call(handler, rename({ claims: colleague }));

    expect(seen.headers['idempotent-replayed']).toBeUndefined();
    expect(store.commits).toHaveLength(2);
  });

  test('is not spent by a refusal', async () => {
    const { handler, store } = sampleApi();
    const refusal = await call(handler, rename({ body: { name: 'taken' } }));

    const seen = await call(handler, rename());

    expect([refusal.status, seen.status]).toEqual([422, 201]);
    expect(store.commits).toHaveLength(1);
  });
});

describe('If-Match', () => {
  test.each([
    ['absent', undefined, 428, 'if-match-missing'],
    ['a star', '*', 400, 'if-match-invalid'],
    ['of somebody else', '"abc"', 400, 'if-match-invalid'],
    ['weak but none of ours', 'W/v1', 400, 'if-match-invalid'],
    ['stale', '"v7"', 412, 'version-stale'],
  ])('%s is refused', async (_, ifMatch, status, code) => {
    const { handler, store } = sampleApi();
    const seen = await call(handler, put(ifMatch));
    expect(seen).toMatchObject({ status, body: { code } });
    expect(store.commits).toEqual([]);
  });

  test.each(['"v1"', 'W/"v1"', '"v7", "v1"'])(
    'naming the stored version lets the change through: %s',
    async (ifMatch) => {
      const { handler, store } = sampleApi();
      const seen = await call(handler, put(ifMatch));
      expect(seen).toMatchObject({ status: 200, headers: { etag: '"v2"' } });
      expect(store.commits).toHaveLength(1);
    },
  );
});
