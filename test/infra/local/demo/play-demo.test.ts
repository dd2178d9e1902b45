import { beforeAll, describe, expect, test } from 'vitest';
import type { DemoReport } from '../../../../infra/local/demo/demo-report.ts';
import { playDemo } from '../../../../infra/local/demo/play-demo.ts';
import type { Progress } from '../../../../infra/local/demo/play-story.ts';

/** All of it: the stack, the API, the timers, the mails, ten weeks. */
const SLOW_MACHINE_MILLISECONDS = 15 * 60_000;

describe('ten weeks of two branches', () => {
  let report: DemoReport;
  const weeks: Progress[] = [];

  beforeAll(async () => {
    report = await playDemo({ onProgress: (progress) => weeks.push(progress) });
  }, SLOW_MACHINE_MILLISECONDS);

  test('end with exactly these figures in Shanghai', () => {
    expect(report.branches[0]).toEqual({
      branchId: 'sh-pudong',
      name: '和谐汽车上海浦东店',
      customers: 94,
      visits: 116,
      obligations: {
        dossier: { met: 92, metLate: 16, missed: 8, notYetDue: 0, waived: 0, cancelled: {} },
        firstFollowUp: {
          met: 87,
          metLate: 6,
          missed: 6,
          notYetDue: 0,
          waived: 0,
          cancelled: { refusedByCustomer: 2, unreachable: 7, supersededByVisit: 7 },
        },
        secondFollowUp: {
          met: 68,
          metLate: 6,
          missed: 6,
          notYetDue: 0,
          waived: 0,
          cancelled: { refusedByCustomer: 5, unreachable: 4, supersededByVisit: 11 },
        },
      },
      calls: { registered: 251, gapFree: true, oneToOne: true },
      lettersRegistered: 0,
      mails: { agents: 238, supervisors: 70, groupManagers: 64 },
    });
  });

  test('end with exactly these figures in New York', () => {
    expect(report.branches[1]).toEqual({
      branchId: 'ny-queens',
      name: 'Harmony Queens',
      customers: 50,
      visits: 77,
      obligations: {
        dossier: { met: 67, metLate: 5, missed: 5, notYetDue: 0, waived: 0, cancelled: {} },
        firstFollowUp: {
          met: 54,
          metLate: 8,
          missed: 0,
          notYetDue: 0,
          waived: 0,
          cancelled: { refusedByCustomer: 1, unreachable: 9, supersededByVisit: 4 },
        },
        secondFollowUp: {
          met: 44,
          metLate: 10,
          missed: 3,
          notYetDue: 0,
          waived: 0,
          cancelled: { refusedByCustomer: 3, unreachable: 2, supersededByVisit: 8, vehicleSold: 1 },
        },
      },
      calls: { registered: 181, gapFree: true, oneToOne: true },
      lettersRegistered: 0,
      mails: { agents: 154, supervisors: 48, groupManagers: 44 },
    });
  });

  test('lose no work, and are refused only what must be', () => {
    expect(report.lostWork).toBe(0);
    expect(report.refusals).toEqual([
      { line: 32, orderNumber: 'RO261104131', operation: 'completeDossierEntry', code: 'dossier-incomplete' },
      { line: 49, orderNumber: 'RO261104146', operation: 'completeDossierEntry', code: 'dossier-incomplete' },
      { line: 194, orderNumber: '26-04165', operation: 'registerIntake', code: 'vehicle-already-in' },
    ]);
  });

  test('show how far they are after every week, with what is overdue in the list of the supervisor', () => {
    expect(weeks.map(({ week, visits }) => [week, visits])).toEqual([
      [1, 44],
      [2, 75],
      [3, 108],
      [4, 154],
      [5, 193],
      [6, 193],
      [7, 193],
      [8, 193],
      [9, 193],
      [10, 193],
    ]);
    const missed = report.branches.map(({ obligations }) =>
      Object.values(obligations).reduce((sum, counts) => sum + counts.missed, 0),
    );
    expect(weeks.at(-1)?.overdue).toEqual(missed);
  });
});
