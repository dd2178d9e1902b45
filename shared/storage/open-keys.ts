import type { CaseId, CallId, VehicleId } from '../kernel/ids.ts';
import { AFTER_ALL, type SortKeyRange } from './index-keys.ts';

/**
 * Sort keys of the index `open`: first what belongs to the customer, then what is open of each car, and then
 * what is settled and found through another record.
 */
const CUSTOMER_PREFIX = '0#';
const VEHICLE_PREFIX = '1#';
const HANGING_PREFIX = '9#';

/** Everything open of a dossier. */
export const ALL_OPEN: SortKeyRange = [CUSTOMER_PREFIX, `${VEHICLE_PREFIX}${AFTER_ALL}`];

/**
 * What belongs to the customer: head, particulars, consents that hold, and everything open that is about no
 * car.
 */
export const OPEN_OF_CUSTOMER: SortKeyRange = [CUSTOMER_PREFIX, `${CUSTOMER_PREFIX}${AFTER_ALL}`];

/** A car, its head, and everything open about it. */
export const openOfVehicle = (vehicleId: VehicleId): SortKeyRange => rangeOf(vehiclePrefix(vehicleId));

/** What was settled by a call without being linked to it. */
export const hangingOnCall = (callId: CallId): SortKeyRange => rangeOf(hanging('CALL', callId));

/** What was owed for a case and is settled, and the letters that answered it. */
export const hangingOnCase = (caseId: CaseId | string): SortKeyRange => rangeOf(hanging('CASE', caseId));

/** Whether a record with that sort key is open, not only found by what it hangs on. */
export function isOpenKey(openSK: unknown): boolean {
  return typeof openSK === 'string' && !openSK.startsWith(HANGING_PREFIX);
}

/** A head sorts before all records it orders: see `dossierHeadKey`. */
export const openHeadKey = (vehicleId: VehicleId | undefined): string => `${scope(vehicleId)}0#HEAD`;

export const openKey = (vehicleId: VehicleId | undefined, type: string, id: string): string =>
  `${scope(vehicleId)}${type}#${id}`;

export const hangingKey = (on: 'CALL' | 'CASE', id: string, type: string, ownId: string): string =>
  `${hanging(on, id)}${type}#${ownId}`;

function scope(vehicleId: VehicleId | undefined): string {
  return vehicleId ? vehiclePrefix(vehicleId) : CUSTOMER_PREFIX;
}

function vehiclePrefix(vehicleId: VehicleId): string {
  return `${VEHICLE_PREFIX}${vehicleId}#`;
}

function hanging(on: 'CALL' | 'CASE', id: string): string {
  return `${HANGING_PREFIX}${on}#${id}#`;
}

function rangeOf(prefix: string): SortKeyRange {
  return [prefix, `${prefix}${AFTER_ALL}`];
}
