import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Operation } from '../../../shared/contracts/operation.ts';
import { operations } from '../../../shared/contracts/operations.ts';
import { statusOf } from '../../../shared/contracts/problems/codes-of.ts';
import type { ProblemDocument } from '../../../shared/contracts/problems/problem-document.ts';
import { claimsOf } from '../../story/world/api-in-process.ts';
import { apiWorld } from '../../story/world/api-world.ts';
import { tellStory } from '../../story/story.ts';
import { recordedLog } from '../../support/api-calls.ts';
import { type Answered, type Probe, summary } from '../../support/every-operation/probe-operation.ts';
import { type Findings, probingClient } from '../../support/every-operation/probing-client.ts';
import { countWrites } from '../../support/every-operation/count-writes.ts';
import { startTable, type TestTable } from '../../support/table.ts';

/**
 * Every operation is carried out once on the real table, in a story that makes it possible. Right before, it
 * is tried with every mistake that can be derived from its declaration. Right after, it is repeated.
 */
const findings: Findings = { probes: new Map(), refusals: [], lateEntries: [], rehearsed: new Set() };
const KEY = new Uint8Array(32).fill(7);
let table: TestTable;

beforeAll(async () => {
  table = await startTable();
  const writes = countWrites(table.client);
  const { log } = recordedLog();
  const world = await apiWorld(table, {
    signingKeys: { keyFor: async () => KEY },
    log,
    checkReplies: true,
    everyTokenIsTrue: true,
  });
  const { handler, rehearse, now } = world;
  const api = { handler, rehearse, now, writes, cursorKey: KEY };
  await tellStory(
    world.players((client, caller) => probingClient(client, caller && claimsOf(caller), api, findings)),
  );
}, 300_000);
afterAll(() => table.stop());

/** They consist of many commands, each harmless to repeat. Their answer is not kept as a whole. */
const MADE_OF_COMMANDS: ReadonlySet<string> = new Set(['postLetters', 'runRetention']);

/** Giving somebody up is no event of before: what follows counts from the moment it is done. */
const IS_THE_EVENT: ReadonlySet<string> = new Set(['closeUnreachable']);

function probeOf({ id }: Operation): Probe {
  const probe = findings.probes.get(id);
  if (!probe) throw new Error(`The story does without ${id}`);
  return probe;
}

describe.each(operations.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  test('does what it is for, and answers as declared', () => {
    expect(probeOf(operation).first.status).toBe(operation.reply.status);
  });

  test('refuses whatever is wrong with a request, says so in Chinese, and writes nothing', () => {
    const { mistakes, mistakesWrote } = probeOf(operation);
    expect(mistakes.map(({ mistake, seen }) => [mistake.name, as(mistake.answer, summary(seen))])).toEqual(
      mistakes.map(({ mistake }) => [mistake.name, mistake.answer]),
    );
    expect(mistakesWrote).toBe(0);
    expect(mistakes.flatMap(unclear)).toEqual([]);
  });

  test('may be repeated without harm', () => {
    const { first, again, againWrote, known, reused } = probeOf(operation);
    expect(againWrote).toBe(0);
    if (operation.ifMatch === 'required') expect(summary(again)).toBe('412 version-stale');
    else expect([again.status, again.body]).toEqual([first.status, first.body]);
    if (operation.idempotencyKey === 'required' && !MADE_OF_COMMANDS.has(operation.id)) {
      expect(again.headers['idempotent-replayed']).toBe('true');
    }
    if (known) expect([200, 304]).toContain(known.status);
    if (reused) expect(summary(reused)).toBe('422 idempotency-key-reused');
  });

  test('never answers under a key what was said of something else', () => {
    const { elsewhere } = probeOf(operation);
    if (MADE_OF_COMMANDS.has(operation.id)) return;
    expect(elsewhere.map(({ mistake, seen }) => [mistake.name, summary(seen)])).toEqual(
      elsewhere.map(({ mistake }) => [mistake.name, mistake.answer]),
    );
  });

  test('gives every refusal it declares', () => {
    const told = findings.refusals.filter(({ operationId }) => operationId === operation.id);
    const { refused } = probeOf(operation);
    const given = new Set([...refused.keys(), ...told.map(({ code }) => code)]);
    const how = [...refused].map(([code, tried]) => `${code}: ${tried}`).join('\n');
    expect(
      operation.refusals.filter((code) => !given.has(code)),
      `tell of it in the story; given by itself:\n${how}`,
    ).toEqual([]);
    expect(told.map(({ answered }) => answered)).toEqual(told.map(({ code }) => `${statusOf(code)} ${code}`));
  });

  test('counts from the event, not from its entry some days later', () => {
    if (IS_THE_EVENT.has(operation.id)) return;
    const entries = findings.lateEntries.filter(({ operationId }) => operationId === operation.id);
    expect(entries.filter(({ differences }) => differences.length > 0)).toEqual([]);
  });
});

/** The part of the answer the mistake speaks of. Everything else, and what a `*` stands for, is left out. */
function as(wanted: string, seen: string): string {
  const parts = seen.split(' ');
  return wanted
    .split(' ')
    .map((part, at) => {
      const found = parts[at] ?? '';
      return part.endsWith('*') && found.startsWith(part.slice(0, -1)) ? part : found;
    })
    .join(' ');
}

/** Texts people could not understand: words in another language, or a reason that says nothing. */
function unclear({ mistake, seen }: Answered): readonly string[] {
  const { title = '', detail = '', errors = [] } = seen.body as Partial<ProblemDocument>;
  const vague = errors.filter(({ code }) => code === 'bad-format' || code === 'rule-broken');
  const texts = [title, detail, ...errors.map((error) => error.detail)];
  return texts
    .filter((text) => !/\p{Script=Han}/u.test(text))
    .concat(vague.map(({ detail: text }) => text))
    .map((text) => `${mistake.name}: ${text}`);
}
