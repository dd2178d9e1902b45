import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordedAnswers } from '../../../infra/openapi/answers.ts';
import { createOpenapi } from '../../../infra/openapi/create-openapi.ts';
import { statusOf } from '../../../shared/contracts/problems/codes-of.ts';
import { operations } from '../../../shared/contracts/operations.ts';

const COMMITTED = new URL('../../../functions/api/reference/openapi.json', import.meta.url);

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

const made = createOpenapi(operations, recordedAnswers) as {
  paths: Record<string, Record<string, Described>>;
};

test('the committed description is the one the declarations give: `npm run openapi` after changing them', () => {
  const committed = JSON.parse(readFileSync(COMMITTED, 'utf8'));
  expect(JSON.parse(JSON.stringify(made))).toEqual(committed);
});

test('nothing of the generator’s noise is left', () => {
  const text = JSON.stringify(made);
  expect(text).not.toContain('9007199254740991');
  expect(text).not.toContain('[2468][048]');
  expect(text).not.toContain('readOnly');
});

describe('an answer shown as an example', () => {
  test('is there for every operation that answers in JSON and shows none itself', () => {
    const wanted = operations.filter(
      ({ reply, examples, id }) =>
        reply.status !== 204 &&
        !reply.contentType &&
        id !== 'getApiDescription' &&
        !examples.some((example) => example.reply !== undefined),
    );
    expect(wanted.filter(({ id }) => !(id in recordedAnswers)).map(({ id }) => id)).toEqual([]);
  });

  test('is one the declaration allows: `npm run openapi:answers` after changing it', () => {
    const named = new Map(operations.map((operation) => [operation.id, operation]));
    const wrong = Object.entries(recordedAnswers).flatMap(([id, answer]) => {
      const issues = named.get(id)?.reply.schema.safeParse(answer).error?.issues;
      return named.has(id) && issues === undefined ? [] : [{ id, issues }];
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(operations.map((operation) => [operation.id, operation] as const))('%s', (id, operation) => {
  test('is described with its headers and refusals', () => {
    const described = made.paths[operation.path]?.[operation.method.toLowerCase()];
    expect(described?.operationId).toBe(id);
    const headers = described?.parameters
      ?.filter((p) => p.in === 'header' && p.required)
      .map(({ name }) => name);
    expect(headers ?? []).toEqual([
      ...(operation.idempotencyKey === 'required' ? ['Idempotency-Key'] : []),
      ...(operation.ifMatch === 'required' ? ['If-Match'] : []),
    ]);
    const statuses = Object.keys(described?.responses ?? {});
    expect(statuses).toEqual(
      expect.arrayContaining([operation.reply.status, ...operation.refusals.map(statusOf)].map(String)),
    );
  });
});
