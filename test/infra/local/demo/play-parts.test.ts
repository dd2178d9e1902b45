import { describe, expect, test } from 'vitest';
import { agenda } from '../../../../infra/local/demo/agenda.ts';
import { countObligations, isGapFree } from '../../../../infra/local/demo/count-report.ts';
import { drawPlan } from '../../../../infra/local/demo/draw-plans.ts';
import { seededRandom } from '../../../../infra/local/seeded-random.ts';
import { shiftVisits } from '../../../../infra/local/demo/shift-visits.ts';
import type { VisitRow } from '../../../../infra/local/demo/visit-row.ts';
import { loadDemoGroup } from '../../../../infra/local/demo-group.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';

const at = (time: string) => instant(`2026-11-23T${time}Z`);

describe('the agenda', () => {
  test('gives things out in order of time, those of one moment as they were entered, none before its time', async () => {
    const done: string[] = [];
    const note = (name: string) => async () => void done.push(name);
    const entries = agenda();
    entries.enter(at('10:00'), note('second'));
    entries.enter(at('09:00'), note('first'));
    entries.enter(at('10:00'), note('third'));
    entries.enter(at('11:00'), note('later'));
    entries.enter(at('10:30'), async () => entries.enter(at('09:30'), note('comes of it')));
    await entries.actUntil(at('11:00'));
    expect(done).toEqual(['first', 'second', 'third', 'comes of it']);
    expect(entries.nextAt()).toBe(at('11:00'));
  });
});

describe('the plans of the people', () => {
  test('are the same for the same seed and others for another', () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 50 }, () => drawPlan(random));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('hold agents who call on time, late, in vain and never, and dossiers on time, late and never', () => {
    const random = seededRandom(1);
    const plans = Array.from({ length: 500 }, () => drawPlan(random));
    const calls = plans.map(({ first }) => first);
    expect(
      calls.some(([deed, ...more]) => deed?.from === 'opensOn' && deed.does === 'completed' && !more.length),
    ).toBe(true);
    expect(calls.some(([deed]) => deed?.from === 'dueOn')).toBe(true);
    expect(calls.some((deeds) => deeds.at(-1)?.does === 'giveUp')).toBe(true);
    expect(calls.some((deeds) => deeds.length === 0)).toBe(true);
    expect(plans.some(({ dossier }) => dossier && dossier.days <= 2)).toBe(true);
    expect(plans.some(({ dossier }) => dossier && dossier.days > 2)).toBe(true);
    expect(plans.some(({ dossier }) => !dossier)).toBe(true);
  });
});

describe('a story that lies in the past of the stack', () => {
  const { branches } = loadDemoGroup();
  const visit: VisitRow = {
    line: 2,
    branchId: asId<'branch'>('ny-queens'),
    orderNumber: '26-1',
    customer: { fullName: 'Sam Taylor', language: 'en' },
    purpose: 'maintenance',
    workItems: [],
    arrivedAt: instant('2027-03-09T14:00:00Z'),
    leftAt: instant('2027-03-09T20:30:00Z'),
    nextMaintenanceDueOn: localDate('2027-09-09'),
  };

  test('is moved by whole weeks and keeps its wall clock across a clock change', () => {
    const [moved] = shiftVisits([visit], branches, instant('2027-03-10T00:00:00Z'));
    expect(moved?.row).toEqual({
      ...visit,
      arrivedAt: '2027-03-16T13:00:00.000Z',
      leftAt: '2027-03-16T19:30:00.000Z',
      nextMaintenanceDueOn: '2027-09-16',
    });
  });

  test('is played as written when the stack has not reached it', () => {
    expect(shiftVisits([visit], branches, visit.arrivedAt)).toEqual([{ row: visit, branch: branches[1] }]);
  });
});

test('obligations are counted for each kind there was and by what became of them', () => {
  const none = { met: 0, metLate: 0, missed: 0, notYetDue: 0, waived: 0, cancelled: {} };
  expect(
    countObligations([
      { kind: 'dossier', status: 'met', overdue: false },
      { kind: 'dossier', status: 'metLate', overdue: false },
      { kind: 'dossier', status: 'open', overdue: true },
      { kind: 'firstFollowUp', status: 'open', overdue: false },
      { kind: 'firstFollowUp', status: 'cancelled', overdue: false, reason: 'unreachable' },
      { kind: 'firstFollowUp', status: 'cancelled', overdue: false, reason: 'unreachable' },
      { kind: 'firstFollowUp', status: 'waived', overdue: false },
    ]),
  ).toEqual({
    dossier: { ...none, met: 1, metLate: 1, missed: 1 },
    firstFollowUp: { ...none, notYetDue: 1, waived: 1, cancelled: { unreachable: 2 } },
  });
});

test.each([
  [['2026-000001', '2026-000002', '2027-000001'], true],
  [['2026-000041', '2026-000042'], true],
  [[], true],
  [['2026-000001', '2026-000003'], false],
  [['2026-000001', '2026-000001'], false],
  [['2026-000009', '2027-000002'], false],
])('the numbers %j follow one another within each year: %s', (numbers, expected) => {
  expect(isGapFree(numbers.map((number) => ({ number })))).toBe(expected);
});
