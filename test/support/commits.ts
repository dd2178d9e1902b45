import type { Activity, Commit } from '../../shared/application/ports.ts';
import { type DomainRecord, insert, type RecordChange } from '../../shared/domain/records/change.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';

const ACTIVITY: Activity = {
  type: 'activity',
  id: 'act_01kbqw0000000000000000000a',
  groupId: asId('harmony'),
  branchId: asId('sh-pudong'),
  at: instant('2026-11-24T02:00:00Z'),
  operation: 'test',
  actor: { type: 'system', trigger: 'timer' },
  changed: [],
};

/** A commit of these changes; every call makes another command of it. */
export function commitOf(changes: readonly RecordChange[], more: Partial<Commit> = {}): Commit {
  count += 1;
  return { token: `test:${count}`, changes, activity: ACTIVITY, ...more };
}

/** A commit that makes these records. */
export function insertAll(...records: readonly DomainRecord[]): Commit {
  return commitOf(records.map((record) => insert(record)));
}

let count = 0;
