import { expect, test } from 'vitest';
import type { BranchClaim } from '../../../../shared/domain/records/branch.ts';
import { decideCreateBranch } from '../../../../shared/domain/branch/index.ts';
import { asId, type BranchId } from '../../../../shared/kernel/ids.ts';
import { timeZone } from '../../../../shared/kernel/time-zone.ts';
import { HARMONY, SHANGHAI } from '../../../support/branch-facts.ts';

const command = {
  id: asId<'branch'>('ny-queens'),
  name: 'Harmony Queens',
  timeZone: timeZone('America/New_York'),
  country: 'US',
  language: 'en',
  calendarId: asId<'calendar'>('us'),
} as const;

test('a new branch works by the settings of its group, and nobody is appointed yet', () => {
  const made = {
    ...command,
    type: 'branch',
    groupId: HARMONY.id,
    version: 1,
    calendarOverrides: [],
    settings: {},
    settingsVersion: 1,
    followUpAgentIds: [],
    supervisorIds: [],
    absences: [],
  };
  expect(decideCreateBranch(HARMONY, undefined, command)).toEqual({
    outcome: 'accepted',
    changes: [
      { op: 'insert', record: made },
      { op: 'insert', record: claimOf(command.id) },
    ],
    result: made,
  });
});

test('an identifier is given once, whatever group has it', () => {
  const taken = { ...claimOf(SHANGHAI.id), groupId: asId<'group'>('unity') };
  expect(decideCreateBranch(HARMONY, taken, { ...command, id: SHANGHAI.id })).toEqual({
    outcome: 'refused',
    refusal: { code: 'branch-exists', data: { branchId: SHANGHAI.id } },
  });
});

function claimOf(branchId: BranchId): BranchClaim {
  return { type: 'branchClaim', branchId, groupId: HARMONY.id, version: 1 };
}
