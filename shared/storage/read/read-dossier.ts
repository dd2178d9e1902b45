import type { ReadPlan } from '../../application/ports.ts';
import type { DossierState } from '../../domain/records/dossier-state.ts';
import type { BranchId, CustomerId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Database } from '../database.ts';
import type { SortKeyRange } from '../index-keys.ts';
import {
  CASES,
  CONSENTS,
  callKey,
  caseKey,
  dossierPartition,
  followUpKey,
  hangingOnCall,
  hangingOnCase,
  type Key,
  letterKey,
  obligationKey,
  openOfVehicle,
  visitKey,
} from '../keys.ts';
import { type DossierAsked, dossierNeeds } from './dossier-needs.ts';
import { type FoundItems, getItems } from './get-items.ts';
import { KnownItems } from './known-items.ts';
import { type ManyCars, openItems, readRanges } from './open-items.ts';
import { queryItems } from './query-items.ts';

/** Which dossier, and what of it a command asks for. */
export interface DossierPlan
  extends Pick<ReadPlan, 'named' | 'lookBack' | 'consentsAsOf' | 'cars' | 'callId' | 'letterId'> {
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
}

/**
 * The state of a dossier that rules decide on: one query of what is open, and by key what the command names, at the same
 * time. Further round trips follow only where what is named is settled and leads to something else that is.
 * @param found the items of `namedKeys`, and the call of the plan.
 * @returns undefined when there is no such dossier.
 */
export async function readDossier(
  database: Database,
  plan: DossierPlan,
  manyCars: ManyCars,
  found: Promise<FoundItems>,
): Promise<DossierState | undefined> {
  const { branchId, customerId, lookBack = [] } = plan;
  const partition = dossierPartition(branchId, customerId);
  const known = new KnownItems();
  const [open, hanging, whole, byKey] = await Promise.all([
    openItems(database, partition, plan.cars ? (plan.named?.vehicleIds ?? []) : 'all', manyCars),
    readRanges(database, partition, hangingRanges(plan)),
    Promise.all(wholeRanges(lookBack).map((between) => queryItems(database, { partition, between }))),
    found,
  ]);
  known.addByKey(byKey.items(namedKeys(plan)));
  known.addRange(whole.flat());
  for (const { items, range } of [...hanging, ...open]) known.addRange(items, range);

  const call =
    lookBack.includes('call') &&
    plan.callId &&
    byKey.record('call', callKey(branchId, customerId, plan.callId));
  const asked: DossierAsked = { branchId, customerId, plan, ...(call && { call }) };
  const seen = new Set<string>();
  for (;;) {
    const state = known.state();
    if (!state) return undefined;
    const needs = dossierNeeds(state, asked);
    const keys = [...needs.keys, ...known.doubtful()].filter(({ SK }) => isNew(seen, SK));
    const ranges = [...needs.ranges, ...needs.vehicleIds.map(openOfVehicle)].filter(
      (range) => !known.hasRange(range) && isNew(seen, range[0]),
    );
    const needsAll = saidSince(state, plan.consentsAsOf) && isNew(seen, CONSENTS[0]);
    if (keys.length + ranges.length === 0 && !needsAll) return state;
    const [more, rest, consents] = await Promise.all([
      getItems(database, keys),
      readRanges(database, partition, ranges),
      needsAll ? queryItems(database, { partition, between: CONSENTS }) : [],
    ]);
    known.addByKey(more.items(keys));
    known.addRange(consents);
    for (const { items, range } of rest) known.addRange(items, range);
  }
}

/** Where the records are kept that a command names. Records of a car come with what is open of the car. */
export function namedKeys({ branchId, customerId, named = {}, letterId }: DossierPlan): readonly Key[] {
  const { visitIds, followUpIds, obligationIds, caseIds, letterIds } = named;
  const keys = (
    ids: readonly string[] | undefined,
    keyOf: (branchId: BranchId, customerId: CustomerId, id: string) => Key,
  ) => (ids ?? []).map((id) => keyOf(branchId, customerId, id));
  return [
    ...keys(visitIds, visitKey),
    ...keys(followUpIds, followUpKey),
    ...keys(obligationIds, obligationKey),
    ...keys(caseIds, caseKey),
    ...keys([...(letterIds ?? []), ...(letterId ? [letterId] : [])], letterKey),
  ];
}

/** Settled records that belong to what the command names. */
function hangingRanges({ lookBack = [], named, callId }: DossierPlan): readonly SortKeyRange[] {
  return [
    ...(lookBack.includes('call') && callId ? [hangingOnCall(callId)] : []),
    ...(lookBack.includes('case') ? (named?.caseIds ?? []).map(hangingOnCase) : []),
  ];
}

function wholeRanges(lookBack: NonNullable<ReadPlan['lookBack']>): readonly SortKeyRange[] {
  return [
    ...(lookBack.includes('consents') ? [CONSENTS] : []),
    ...(lookBack.includes('cases') ? [CASES] : []),
  ];
}

/** Entries noted after that moment may have replaced what held then. */
function saidSince({ consents }: DossierState, asOf: Instant | undefined): boolean {
  return asOf !== undefined && consents.some(({ at }) => at > asOf);
}

function isNew(seen: Set<string>, name: string): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  return true;
}
