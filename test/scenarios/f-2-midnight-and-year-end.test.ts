import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changeBranchSettings,
  getBranchSettings,
  saveCalendarYear,
  setCalendarOverrides,
  getBranch,
} from '../../shared/contracts/branch/index.ts';
import { endConsultation } from '../../shared/contracts/visit/index.ts';
import { type Scenario, scenarioAt, SH } from '../support/scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-12-26T01:00:00Z');
});
afterAll(() => scenario.end());

async function talkEnded(consultationEndedAt: string) {
  const { customerId } = await scenario.customer(SH);
  const { body } = await scenario.as('advisor', SH).send(endConsultation, {
    params: { branchId: SH, customerId },
    body: { consultationEndedAt, wishedServices: 'quote for winter tyres' },
  });
  return {
    dossierDueAt: body.obligation.dueAt,
    firstOpensAt: body.followUp?.opensAt,
    firstDueAt: body.followUp?.dueAt,
  };
}

describe('F-2: midnight and the year end, a consultation without a car', () => {
  it('ten minutes before midnight', async () => {
    expect(await talkEnded('2026-12-25T15:50:00Z')).toEqual({
      dossierDueAt: '2026-12-27T16:00:00.000Z',
      firstOpensAt: '2026-12-27T16:00:00.000Z',
      firstDueAt: '2027-01-01T16:00:00.000Z',
    });
  });

  it('ten minutes after midnight, a whole day later', async () => {
    expect(await talkEnded('2026-12-25T16:10:00Z')).toEqual({
      dossierDueAt: '2026-12-28T16:00:00.000Z',
      firstOpensAt: '2026-12-28T16:00:00.000Z',
      firstDueAt: '2027-01-02T16:00:00.000Z',
    });
  });

  it('rolls both off the New Year holiday where the branch says so', async () => {
    const manager = scenario.as('groupManager');
    const supervisor = scenario.as('supervisor', SH);
    const days = ['2027-01-01', '2027-01-02', '2027-01-03'];
    await manager.send(saveCalendarYear, {
      params: { calendarId: 'cn', year: 2027 },
      body: {
        exceptions: days.map((on) => ({ on, kind: 'closed' as const, name: '元旦' })),
        source: 'scenario',
        verified: true,
      },
    });
    const branch = await supervisor.send(getBranch, { params: { branchId: SH } });
    await supervisor.send(setCalendarOverrides, {
      params: { branchId: SH },
      body: { overrides: [] },
      ifMatch: branch.etag ?? '',
    });
    const settings = await supervisor.send(getBranchSettings, { params: { branchId: SH } });
    await supervisor.send(changeBranchSettings, {
      params: { branchId: SH },
      body: { ...settings.body.own, firstFollowUp: { holidayRoll: 'forward' } },
      ifMatch: settings.etag ?? '',
    });
    expect((await talkEnded('2026-12-25T15:50:00Z')).firstDueAt).toBe('2027-01-04T16:00:00.000Z');
    expect((await talkEnded('2026-12-25T16:10:00Z')).firstDueAt).toBe('2027-01-04T16:00:00.000Z');
  });
});
