import { describe, expect, test } from 'vitest';
import { call, claims } from '../../support/api-calls.ts';
import { sampleApi } from '../../support/sample-api.ts';
import type { GroupId, StaffId } from '../../../shared/kernel/ids.ts';
import { holdingEveryRole } from '../../support/holding-every-role.ts';
import type { Reads } from '../../../shared/application/read-ports.ts';

const ask = { path: '/v1/branches/sh-pudong/name', claims: claims('supervisor@sh-pudong') };

function failingWith(error: unknown): Partial<{ reads: Reads }> {
  return {
    reads: {
      staffMember: () => Promise.reject(error),
      branch: () => Promise.reject(error),
    } as unknown as Reads,
  };
}

function named(name: string, message = ''): Error {
  return Object.assign(new Error(message), { name });
}

describe('what is thrown', () => {
  test.each([
    ['throttling', named('ThrottlingException'), 'temporarily-unavailable'],
    ['a refused connection', Object.assign(new Error(), { code: 'ECONNREFUSED' }), 'temporarily-unavailable'],
    ['an answer that did not come', named('TimeoutError'), 'timed-out'],
  ])('by %s is an outage that may be tried again', async (_, error, code) => {
    const { handler, lines } = sampleApi(failingWith(error));
    const seen = await call(handler, ask);
    expect(seen).toMatchObject({ status: 503, headers: { 'retry-after': '2' }, body: { code } });
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'info']);
  });

  test('by a bug is 500, logged with its place and without its words', async () => {
    const { handler, lines } = sampleApi(failingWith(new Error('Unhandled case: {"fullName":"Zhang Wei"}')));

    const seen = await call(handler, ask);

    expect(seen).toMatchObject({ status: 500, body: { code: 'internal-error', requestId: 'request-1' } });
    expect(lines[0]).toMatchObject({ level: 'error', errorName: 'Error', requestId: 'request-1' });
    expect(lines[0]?.errorAt?.[0]).toMatch(/^at .*outages\.test\.ts/);
    expect(JSON.stringify([seen, lines])).not.toContain('Zhang');
  });
});

test('a request that outlives the invocation is answered before Lambda ends it', async () => {
  const { handler } = sampleApi({ reads: { staffMember: () => new Promise(() => {}) } as unknown as Reads });
  const seen = await call(handler, ask, 301);
  expect(seen).toMatchObject({ status: 503, body: { code: 'timed-out' } });
});

test('an answer other than the declared one is found while testing', async () => {
  const reads = {
    staffMember: async (groupId: GroupId, staffId: StaffId) => holdingEveryRole(staffId, groupId),
    branch: async () => ({ name: 7, version: 1 }),
  } as unknown as Reads;
  const { handler } = sampleApi({ reads });
  expect(await call(handler, ask)).toMatchObject({ status: 500, body: { code: 'internal-error' } });
});
