import type { StaffId, VehicleId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { insert, type RecordChange, replace } from '../records/change.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { VehicleHead } from '../records/dossier.ts';
import { pastVisitsWith } from './past-visits.ts';

type Written = Exclude<RecordChange, { readonly op: 'wakeDigest' }>;

/**
 * The heads a commit replaces: of every car whose records it changes, and the dossier's own where it changes
 * anything else of it, where the agent changed, or where it is the first of the month. Two commands
 * that decide on the same car, or both on the customer, never both commit. Work on different cars never
 * conflicts.
 * @param agentId the follow-up agent the customer belongs to from now on.
 */
export function headsOf(
  dossier: DossierState,
  changes: readonly RecordChange[],
  agentId: StaffId | undefined,
  now: Instant,
): readonly RecordChange[] {
  const written = changes.filter((change) => change.op !== 'wakeDigest');
  const scopes = new Set(written.flatMap((change) => scopeOf(change) ?? []));
  const vehicleIds = [...scopes].filter((scope): scope is VehicleId => scope !== 'customer');
  const heads = vehicleIds.map((vehicleId) => vehicleHead(dossier, vehicleId, written, now));

  const { agentId: before, ...rest } = dossier.head;
  const unchanged = before === agentId && isSameMonth(rest.lastActivityAt, now);
  if (heads.length > 0 && !scopes.has('customer') && unchanged) return heads;
  const about = aboutStaff(rest, written, undefined);
  const head = { ...rest, ...(agentId && { agentId }), ...about, lastActivityAt: now };
  return [replace(head), ...heads];
}

function vehicleHead(
  { head: { branchId, customerId }, vehicleHeads }: DossierState,
  vehicleId: VehicleId,
  written: readonly Written[],
  now: Instant,
): RecordChange {
  const stored = vehicleHeads.find((head) => head.vehicleId === vehicleId);
  const visits = written.flatMap(({ record }) =>
    record.type === 'visit' && record.vehicleId === vehicleId ? [record] : [],
  );
  const next: VehicleHead = {
    type: 'vehicleHead',
    branchId,
    customerId,
    vehicleId,
    version: stored?.version ?? 1,
    lastActivityAt: now,
    pastVisits: pastVisitsWith(stored, visits),
    ...aboutStaff(stored, written, vehicleId),
  };
  return stored ? replace(next) : insert(next);
}

function aboutStaff(
  head: Pick<VehicleHead, 'aboutStaffIds'> | undefined,
  written: readonly Written[],
  vehicleId: VehicleId | undefined,
): Pick<VehicleHead, 'aboutStaffIds'> {
  const named = written.flatMap(({ record }) =>
    record.type === 'case' && record.vehicleId === vehicleId ? (record.aboutStaffId ?? []) : [],
  );
  const aboutStaffIds = [...new Set([...(head?.aboutStaffIds ?? []), ...named])];
  return aboutStaffIds.length > 0 ? { aboutStaffIds } : {};
}

/** What a record belongs to: a car, the customer, or (registers, notices, mails, copies) neither. */
function scopeOf({ op, record }: Written): VehicleId | 'customer' | undefined {
  switch (record.type) {
    case 'visit':
    case 'followUp':
    case 'obligation':
    case 'case':
      return record.vehicleId ?? 'customer';
    case 'vehicle':
      return op === 'insert' ? 'customer' : record.id;
    case 'call':
      return record.vehicleId;
    case 'customer':
    case 'letter':
    case 'consent':
    case 'erasure':
      return 'customer';
    default:
      return undefined;
  }
}

/**
 * Retention lists dossiers by the month of their last activity, so within a month the dossier's head need not
 * change.
 */
function isSameMonth(left: Instant, right: Instant): boolean {
  return left.slice(0, 7) === right.slice(0, 7);
}

/** Whether any complaint of the dossier, settled or not, is about that person. */
export function hasComplaintAbout(
  { head, vehicleHeads }: Pick<DossierState, 'head' | 'vehicleHeads'>,
  staffId: StaffId,
): boolean {
  return [head, ...vehicleHeads].some(({ aboutStaffIds = [] }) => aboutStaffIds.includes(staffId));
}
