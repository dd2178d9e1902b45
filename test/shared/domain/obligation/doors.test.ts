import { describe, expect, it, test } from 'vitest';
import { DOOR_NAMES, DOORS, type DoorName, leaveBy } from '../../../../shared/domain/obligation/index.ts';
import {
  CANCELLATION_REASONS,
  type Obligation,
  OBLIGATION_KINDS,
  type ObligationKind,
  type Proof,
} from '../../../../shared/domain/records/obligation.ts';
import { type Instant, instant, plusMinutes } from '../../../../shared/kernel/instant.ts';
import { textOf } from '../../../architecture/source-files.ts';

import { firstFollowUpOwed } from '../../../support/dossiers.ts';
import { factsAt, PEOPLE } from '../../../support/branch-facts.ts';

const FACTS = factsAt('2026-11-24T09:00:00Z');
const OWED: Obligation = firstFollowUpOwed(FACTS);
const of = (kind: ObligationKind): Obligation => ({ ...OWED, kind });
const PROOFS: readonly Proof['type'][] = ['call', 'visit', 'letter', 'writtenReply', 'case', 'customer'];

const every = OBLIGATION_KINDS.flatMap((kind) => DOOR_NAMES.map((door) => ({ kind, door })));
const doors = every.flatMap(({ kind, door }) => {
  const row = DOORS[kind][door];
  return row ? [{ kind, door, row }] : [];
});

const leave = (kind: ObligationKind, door: DoorName, at: Instant, proof?: Proof) =>
  leaveBy(of(kind), { door, at, doneBy: PEOPLE.supervisor, reason: 'a', ...(proof && { proof }) }, FACTS);

describe('the table of doors', () => {
  test('is complete: every door leads out of something, every reason is reached, every duty can be forgotten', () => {
    expect(DOOR_NAMES.filter((door) => !doors.some((one) => one.door === door))).toEqual([]);
    const ends = new Set(doors.map(({ row }) => row.ends));
    expect(CANCELLATION_REASONS.filter((reason) => !ends.has(reason))).toEqual([]);
    expect(OBLIGATION_KINDS.filter((kind) => !DOORS[kind].erase)).toEqual([]);
  });

  test('asks a proof of every duty that is met, and none without somebody senior or something on record', () => {
    const unproved = doors.filter(({ row }) => row.ends === 'met' && !row.proofs?.length);
    expect(unproved).toEqual([]);
    expect(doors.filter(({ row }) => row.needs.length === 0)).toEqual([]);
  });

  test('never cancels a decision the customer was not told, but through somebody senior or after enough attempts', () => {
    const needs = doors
      .filter(({ kind, row }) => kind === 'caseReply' && row.ends !== 'met')
      .flatMap(({ row }) => row.needs);
    expect(new Set(needs)).toEqual(new Set(['senior', 'attempts', 'erasure']));
    expect(DOORS.caseReply).not.toHaveProperty('merge');
  });

  test('is what the README says', () => {
    const readme = textOf('shared/domain/doors.md');
    const missing = doors.filter(({ kind, door, row }) => !readme.includes(rowOf(kind, door, row)));
    expect(missing.map(({ kind, door, row }) => rowOf(kind, door, row))).toEqual([]);
  });
});

/** Before, at and days after the deadline: a door is no other because it is late. */
const MOMENTS = [-1, 0, 3 * 24 * 60].map((minutes) => plusMinutes(OWED.dueAt, minutes));

describe.each(every)('$kind left by $door', ({ kind, door }) => {
  const row = DOORS[kind][door];

  it('ends as the table says, at any moment and once, or is no way out', () => {
    for (const at of MOMENTS) {
      if (!row) {
        expect(() => leave(kind, door, at, { type: 'call', id: 'c' })).toThrow(`no door ${door}`);
        continue;
      }
      const proof = row.proofs?.[0];
      const left = leave(kind, door, at, proof && { type: proof, id: 'c' });
      expect(left.status).toBe(statusOf(row.ends, at));
      if (left.status === 'cancelled') expect(left.reason).toBe(row.ends);
      expect(() => leaveBy(left, { door, at, doneBy: PEOPLE.agent, reason: 'a' }, FACTS)).toThrow(
        /it cannot become|is not left by/,
      );
    }
  });
});

describe.each(doors.filter(({ row }) => row.ends === 'met'))('$kind met by $door', ({ kind, door, row }) => {
  it('takes no other proof', () => {
    const at = instant('2026-11-28T02:00:00Z');
    for (const type of PROOFS.filter((one) => !row.proofs?.includes(one))) {
      expect(() => leave(kind, door, at, { type, id: 'c' })).toThrow('is not left by');
    }
    expect(() => leave(kind, door, at)).toThrow('is not left by');
  });
});

function statusOf(ends: string, at: Instant): Obligation['status'] {
  if (ends === 'met') return at < OWED.dueAt ? 'met' : 'metLate';
  return ends === 'waived' ? 'waived' : 'cancelled';
}

function rowOf(
  kind: ObligationKind,
  door: DoorName,
  { ends, needs, leaves = [], takenBack }: NonNullable<(typeof DOORS)[ObligationKind][DoorName]>,
): string {
  return `| \`${kind}\` | \`${door}\` | ${needs.join(' or ')} | ${ends} | ${leaves.join(', ') || 'nothing'} | ${takenBack} |`;
}
