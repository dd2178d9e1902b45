import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApiRequest } from '../../../functions/runtime/binding.ts';
import { commandIdentity } from '../../../functions/runtime/command-identity.ts';
import { asId } from '../../../shared/kernel/ids.ts';

const caller = {
  groupId: asId<'group'>('harmony'),
  staffId: asId<'staff'>('stf_1'),
  roles: [],
  scopes: [],
};

const identity = (body: unknown, idempotencyKey = 'key', operationId = 'recordCall') =>
  commandIdentity(operationId, caller, { params: {}, query: {}, body, idempotencyKey } as ApiRequest);

/** The same content with the properties of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, inner]) => [name, turned(inner)]),
  );
}

describe('the identity of a command with an idempotency key', () => {
  const body = fc.dictionary(fc.string(), fc.jsonValue());

  test('does not depend on the order of properties', () => {
    fc.assert(
      fc.property(body, (content) => {
        expect(identity(turned(content))).toEqual(identity(content));
      }),
    );
  });

  test('keeps its key and changes its hash with the content', () => {
    fc.assert(
      fc.property(body, body, (first, second) => {
        const [one, other] = [identity(first), identity(second)];
        expect(other.commandId).toBe(one.commandId);
        const same = one.receipt?.requestHash === other.receipt?.requestHash;
        expect(same).toBe(sameContent(first, second));
      }),
    );
  });

  test('tells a list of pairs from an object', () => {
    expect(identity({ a: [['b', 1]] })).not.toEqual(identity({ a: { b: 1 } }));
  });

  test('differs for every other key or operation, however they are cut', () => {
    const word = fc.string({ minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.tuple(word, word),
        fc.tuple(word, word),
        ([key, operation], [otherKey, otherOperation]) => {
          const same = key === otherKey && operation === otherOperation;
          expect(
            identity({}, key, operation).commandId === identity({}, otherKey, otherOperation).commandId,
          ).toBe(same);
        },
      ),
    );
  });
});

test('without a key every request is a command of its own', () => {
  const request = (requestId: string) => ({ requestId, idempotencyKey: undefined }) as ApiRequest;
  expect(commandIdentity('changeCustomer', caller, request('r-1'))).toEqual({ commandId: 'request:r-1' });
  expect(commandIdentity('changeCustomer', caller, request('r-2'))).toEqual({ commandId: 'request:r-2' });
});

/** Equal as JSON, with properties in any order. A second check by comparison instead of by hash. */
function sameContent(left: unknown, right: unknown): boolean {
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') {
    return JSON.stringify(left) === JSON.stringify(right);
  }
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every(
      (name) =>
        Object.hasOwn(right, name) &&
        sameContent(left[name as keyof typeof left], right[name as keyof typeof right]),
    )
  );
}
