import { expect, test } from 'vitest';
import { decideChangeBranch } from '../../../../shared/domain/branch/index.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { timeZone } from '../../../../shared/kernel/time-zone.ts';
import { PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';

const NOW = { now: instant('2026-11-25T02:00:00Z') };

test('a branch changes its name and zone and keeps all else, its appointments too', () => {
  const urumqi = timeZone('Asia/Urumqi');
  const changed = { ...SHANGHAI, version: 2, name: '乌鲁木齐店', timeZone: urumqi };
  expect(decideChangeBranch(SHANGHAI, { name: '乌鲁木齐店', timeZone: urumqi }, NOW)).toEqual({
    outcome: 'accepted',
    changes: [{ op: 'replace', record: changed }],
    result: changed,
  });
});

test('a branch that moves to another country has settings of another version', () => {
  const changed = { ...SHANGHAI, version: 2, country: 'US', settingsVersion: 2 };
  expect(decideChangeBranch(SHANGHAI, { country: 'US' }, NOW)).toEqual({
    outcome: 'accepted',
    changes: [{ op: 'replace', record: changed }],
    result: changed,
  });
});

test('days off still to come are those of the new zone, what has begun has begun', () => {
  const absence = {
    id: asId<'absence'>('abs_00000000000000000000000001'),
    agentId: PEOPLE.agent,
    startsOn: localDate('2026-11-23'),
    startsAt: instant('2026-11-22T16:00:00Z'),
    endsOn: localDate('2026-11-27'),
    endsAt: instant('2026-11-27T16:00:00Z'),
    assignedBy: PEOPLE.supervisor,
    assignedAt: instant('2026-11-20T02:00:00Z'),
  };
  const over = { ...absence, endedEarlyAt: instant('2026-11-23T16:00:00Z') };
  const coming = {
    ...absence,
    startsOn: localDate('2026-12-01'),
    startsAt: instant('2026-11-30T16:00:00Z'),
    endsOn: localDate('2026-12-02'),
    endsAt: instant('2026-12-02T16:00:00Z'),
  };
  const branch = { ...SHANGHAI, absences: [absence, over, coming] };
  const decision = decideChangeBranch(branch, { timeZone: timeZone('America/New_York') }, NOW);
  expect(decision).toMatchObject({
    result: {
      absences: [
        { startsAt: '2026-11-22T16:00:00.000Z', endsAt: '2026-11-28T05:00:00.000Z' },
        { endsAt: '2026-11-27T16:00:00.000Z' },
        { startsAt: '2026-12-01T05:00:00.000Z', endsAt: '2026-12-03T05:00:00.000Z' },
      ],
    },
  });
});
