import { beforeAll, describe, expect, test } from 'vitest';
import { playDemo } from '../../../../infra/local/demo/play-demo.ts';
import type { DemoReport, Progress } from '../../../../infra/local/demo/play-story.ts';

/** All of it: the stack, the API, the timers, the mails, ten weeks. */
const SLOW_MACHINE_MILLISECONDS = 15 * 60_000;
/** To end the stack in before the test is given up: its emulator would outlive it. */
const TO_END_MILLISECONDS = 60_000;

describe('ten weeks of two branches', () => {
  let report: DemoReport;
  const weeks: Progress[] = [];

  beforeAll(async () => {
    report = await playDemo({
      onProgress: (progress) => weeks.push(progress),
      signal: AbortSignal.timeout(SLOW_MACHINE_MILLISECONDS - TO_END_MILLISECONDS),
    });
  }, SLOW_MACHINE_MILLISECONDS);

  test('end with exactly these figures in Shanghai', () => {
    expect(report.branches[0]).toEqual({
      branchId: 'sh-pudong',
      name: '和谐汽车上海浦东店',
      customers: 94,
      visits: 116,
      obligations: {
        dossier: {
          met: 92,
          metLate: 16,
          missed: 8,
          notYetDue: 0,
          waived: 0,
          cancelled: {},
        },
        firstFollowUp: {
          met: 87,
          metLate: 6,
          missed: 7,
          notYetDue: 0,
          waived: 0,
          cancelled: {
            refusedByCustomer: 2,
            unreachable: 6,
            supersededByVisit: 7,
          },
        },
        secondFollowUp: {
          met: 66,
          metLate: 6,
          missed: 7,
          notYetDue: 0,
          waived: 0,
          cancelled: {
            refusedByCustomer: 5,
            consentWithdrawn: 1,
            unreachable: 3,
            supersededByVisit: 11,
          },
        },
        caseFirstResponse: {
          met: 37,
          metLate: 0,
          missed: 1,
          notYetDue: 0,
          waived: 0,
          cancelled: {},
        },
        caseReport: {
          met: 19,
          metLate: 4,
          missed: 1,
          notYetDue: 0,
          waived: 0,
          cancelled: {
            caseMovedOn: 23,
          },
        },
        caseDecision: {
          met: 23,
          metLate: 0,
          missed: 0,
          notYetDue: 0,
          waived: 0,
          cancelled: {},
        },
        caseReply: {
          met: 43,
          metLate: 3,
          missed: 0,
          notYetDue: 0,
          waived: 0,
          cancelled: {},
        },
        satisfactionCheck: {
          met: 41,
          metLate: 0,
          missed: 10,
          notYetDue: 0,
          waived: 0,
          cancelled: {},
        },
        contactData: {
          met: 0,
          metLate: 0,
          missed: 5,
          notYetDue: 0,
          waived: 0,
          cancelled: {},
        },
      },
      cases: {
        opened: 43,
        closed: 32,
        reopened: 9,
        aboutPersons: 3,
        lateReports: 5,
        sameDayReplies: {
          met: 43,
          late: 3,
        },
      },
      calls: {
        registered: 337,
        gapFree: true,
        oneToOne: true,
      },
      letters: {
        registered: 44,
        gapFree: true,
        byWay: {
          email: 21,
          post: 12,
          registeredPost: 11,
        },
        failed: {
          bounced: 2,
          returned: 1,
        },
        softBounces: 0,
      },
      wishes: {
        agreed: 25,
        stopped: 4,
        unsubscribed: 5,
        complained: 1,
        blockedAddresses: 3,
      },
      deputies: [
        {
          by: '李晓燕',
          actingFor: '王喆',
          done: 10,
        },
        {
          by: '王喆',
          actingFor: '李晓燕',
          done: 14,
        },
      ],
    });
  });

  test('end with exactly these figures in New York', () => {
    expect(report.branches[1]).toEqual({
      branchId: 'ny-queens',
      name: 'Harmony Queens',
      customers: 50,
      visits: 77,
      obligations: {
        dossier: {
          met: 67,
          metLate: 5,
          missed: 5,
          notYetDue: 0,
          waived: 0,
          cancelled: {},
        },
        firstFollowUp: {
          met: 53,
          metLate: 8,
          missed: 0,
          notYetDue: 0,
          waived: 0,
          cancelled: {
            refusedByCustomer: 1,
            unreachable: 9,
            supersededByVisit: 4,
          },
        },
        secondFollowUp: {
          met: 43,
          metLate: 10,
          missed: 3,
          notYetDue: 0,
          waived: 0,
          cancelled: {
            refusedByCustomer: 3,
            consentWithdrawn: 1,
            unreachable: 2,
            supersededByVisit: 8,
            vehicleSold: 1,
          },
        },
        caseFirstResponse: {
          met: 25,
          metLate: 0,
          missed: 1,
          notYetDue: 0,
          waived: 0,
          cancelled: {},
        },
        caseReport: {
          met: 14,
          metLate: 0,
          missed: 1,
          notYetDue: 0,
          waived: 0,
          cancelled: {
            caseMovedOn: 17,
          },
        },
        caseDecision: {
          met: 14,
          metLate: 0,
          missed: 0,
          notYetDue: 0,
          waived: 0,
          cancelled: {},
        },
        caseReply: {
          met: 18,
          metLate: 13,
          missed: 0,
          notYetDue: 0,
          waived: 0,
          cancelled: {},
        },
        satisfactionCheck: {
          met: 27,
          metLate: 0,
          missed: 6,
          notYetDue: 0,
          waived: 0,
          cancelled: { letterFailed: 2 },
        },
        contactData: {
          met: 0,
          metLate: 0,
          missed: 4,
          notYetDue: 0,
          waived: 0,
          cancelled: {},
        },
      },
      cases: {
        opened: 28,
        closed: 21,
        reopened: 8,
        aboutPersons: 3,
        lateReports: 1,
        sameDayReplies: {
          met: 18,
          late: 13,
        },
      },
      calls: {
        registered: 230,
        gapFree: true,
        oneToOne: true,
      },
      letters: {
        registered: 46,
        gapFree: true,
        byWay: {
          email: 14,
          post: 12,
          registeredPost: 20,
        },
        failed: {
          bounced: 1,
          notDelivered: 3,
          returned: 1,
        },
        softBounces: 3,
      },
      wishes: {
        agreed: 15,
        stopped: 4,
        unsubscribed: 1,
        complained: 1,
        blockedAddresses: 2,
      },
      deputies: [
        {
          by: 'Tomás Delgado',
          actingFor: 'Grace Kim',
          done: 18,
        },
        {
          by: 'Grace Kim',
          actingFor: 'Tomás Delgado',
          done: 11,
        },
      ],
    });
  });

  test('lose no work, and are refused only what must be', () => {
    expect(report.lostWork).toBe(0);
    expect(report.refusals).toEqual([
      { line: 32, orderNumber: 'RO261104131', operation: 'completeDossierEntry', code: 'dossier-incomplete' },
      { line: 49, orderNumber: 'RO261104146', operation: 'completeDossierEntry', code: 'dossier-incomplete' },
      // One of their three attempts fell on New Year's Day, when the branch is closed.
      { line: 98, orderNumber: 'RO261104191', operation: 'closeUnreachable', code: 'attempts-missing' },
      { line: 106, orderNumber: 'RO261104199', operation: 'closeUnreachable', code: 'attempts-missing' },
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
