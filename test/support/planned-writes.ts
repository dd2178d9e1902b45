import type { Activity } from '../../shared/application/ports.ts';
import { type RecordChange, replace } from '../../shared/domain/records/change.ts';
import type { DossierState } from '../../shared/domain/records/dossier-state.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { checkLimits } from '../../shared/storage/commit/check-limits.ts';
import { lookupsOf } from '../../shared/storage/commit/customer-lookups.ts';
import { planActions } from '../../shared/storage/commit/plan-actions.ts';

const NOW = instant('2026-11-28T02:00:00Z');

/**
 * How many writes the transaction of a command on a dossier has: its changes and all that comes with every commit.
 * @throws when the database would refuse it.
 */
export function plannedWrites({ head }: DossierState, changes: readonly RecordChange[]): number {
  const { groupId, branchId, customerId } = head;
  const activity: Activity = {
    type: 'activity',
    id: asId<'activity'>('act_01kbqw0000000000000000000a'),
    groupId,
    branchId,
    customerId,
    at: NOW,
    operation: 'test',
    actor: { type: 'system', trigger: 'timer' },
    changed: [],
  };
  const receipt = {
    key: 'key',
    requestHash: 'hash',
    response: { status: 200, headers: {}, body: null },
    createdAt: NOW,
  };
  const all = [replace(head), ...changes];
  const actions = planActions({ token: 'test', changes: all, activity, receipt }, 'table', (record) =>
    lookupsOf(record, groupId),
  );
  checkLimits(actions);
  return actions.length;
}
