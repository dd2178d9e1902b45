import { expect, test } from 'vitest';
import { decideChangeBranch } from '../../../../shared/domain/branch/index.ts';
import { timeZone } from '../../../../shared/kernel/time-zone.ts';
import { SHANGHAI } from '../../../support/branch-facts.ts';

test('a branch changes its name and zone and keeps all else, its appointments too', () => {
  const urumqi = timeZone('Asia/Urumqi');
  const changed = { ...SHANGHAI, version: 2, name: '乌鲁木齐店', timeZone: urumqi };
  expect(decideChangeBranch(SHANGHAI, { name: '乌鲁木齐店', timeZone: urumqi })).toEqual({
    outcome: 'accepted',
    changes: [{ op: 'replace', record: changed }],
    result: changed,
  });
});

test('a branch that moves to another country has settings of another version', () => {
  const changed = { ...SHANGHAI, version: 2, country: 'US', settingsVersion: 2 };
  expect(decideChangeBranch(SHANGHAI, { country: 'US' })).toEqual({
    outcome: 'accepted',
    changes: [{ op: 'replace', record: changed }],
    result: changed,
  });
});
