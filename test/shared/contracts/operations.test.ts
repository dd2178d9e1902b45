import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import type { Operation } from '../../../shared/contracts/operation.ts';
import { operations } from '../../../shared/contracts/operations.ts';
import { allProblems } from '../../../shared/contracts/problems/all-problems.ts';
import { problemCodesOf, statusOf } from '../../../shared/contracts/problems/codes-of.ts';

const each = operations.map((operation) => [operation.id, operation] as const);

test('identifiers and routes are unique: the router would silently keep the last of two', () => {
  const ids = operations.map(({ id }) => id);
  const routes = operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(routes.filter((route, at) => routes.indexOf(route) !== at)).toEqual([]);
  expect(operations.length).toBeGreaterThan(0);
});

describe.each(each)('%s', (_, operation) => {
  test('is named and addressed by the conventions', () => {
    expect(operation.id).toMatch(/^[a-z][A-Za-z]+$/);
    expect(operation.path).toMatch(/^\/v1(\/([a-z][a-z-]*|\{[a-z][A-Za-z]*\}|openapi\.json))+$/);
    expect(operation.summary).not.toMatch(/\.$/);
    expect(operation.description).toMatch(/\.$/);
    for (const clause of operation.clauses) expect(clause).toMatch(/^A-\d{2}$/);
  });

  test('declares its path parameters and refuses properties it does not know', () => {
    const named = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(propertiesOf(operation.params)).toEqual(named);
    for (const part of [operation.params, operation.query, operation.body]) {
      if (part)
        expect(part.safeParse({ neverDeclared: 1 }, { reportInput: true }).error?.issues).toContainEqual(
          expect.objectContaining({ code: 'unrecognized_keys', keys: ['neverDeclared'] }),
        );
    }
  });

  test('asks for a branch in its path exactly when access is by branch', () => {
    const byBranch = operation.access.kind === 'branch';
    expect(byBranch ? operation.path.includes('{branchId}') : true).toBe(true);
  });

  test('can be repeated or checked safely', () => {
    const { method, idempotencyKey, ifMatch } = operation;
    if (method === 'POST') expect([operation.id, idempotencyKey]).toEqual([operation.id, keyOf(operation)]);
    if (method === 'GET') expect([idempotencyKey, ifMatch]).toEqual(['none', 'none']);
    if (method === 'PATCH' || method === 'DELETE') expect(ifMatch).toBe('required');
  });

  test('has examples its own schemas accept', () => {
    for (const { name, body, reply } of operation.examples) {
      if (body !== undefined)
        expect([name, operation.body?.safeParse(body).error?.issues]).toEqual([name, undefined]);
      if (reply !== undefined) {
        expect([name, operation.reply.schema.safeParse(reply).error?.issues]).toEqual([name, undefined]);
      }
    }
    if (operation.body) expect(operation.examples.some(({ body }) => body !== undefined)).toBe(true);
  });

  test('answers every refusal in both languages, with a status that tells the caller to mend something', () => {
    for (const code of operation.refusals) expect([404, 409, 412, 422]).toContain(statusOf(code));
    for (const code of problemCodesOf(operation)) {
      const text = allProblems[code];
      expect([code, text === undefined]).toEqual([code, false]);
      for (const language of ['en', 'zh-CN'] as const) expect(text?.title[language]).toMatch(/\S/);
    }
  });
});

test('every problem code is kebab-case and belongs to an operation or to the edge', () => {
  const used = new Set(operations.flatMap((operation: Operation) => problemCodesOf(operation)));
  const edge = ['route-not-found', 'method-not-allowed', 'body-unexpected'];
  for (const code of Object.keys(allProblems)) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(Object.keys(allProblems).filter((code) => !used.has(code) && !edge.includes(code))).toEqual([]);
});

test('Chinese texts are Chinese', () => {
  for (const [code, { title }] of Object.entries(allProblems)) {
    expect([code, /\p{Script=Han}/u.test(title['zh-CN']), /\p{Script=Han}/u.test(title.en)]).toEqual([
      code,
      true,
      false,
    ]);
  }
});

function propertiesOf(schema: z.ZodType): readonly string[] {
  if (!(schema instanceof z.ZodObject)) throw new Error('Parameters are declared as an object');
  return Object.keys(schema.shape);
}

/** A question stores nothing, and a repeated stop changes nothing, so both may be repeated as they are. */
function keyOf({ id }: Operation): Operation['idempotencyKey'] {
  return ['checkContact', 'unsubscribe'].includes(id) ? 'none' : 'required';
}
