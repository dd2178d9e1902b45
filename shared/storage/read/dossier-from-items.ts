import type { Activity } from '../../application/ports.ts';
import type { DossierDocument } from '../../application/read-ports.ts';
import type { CallRecord } from '../../domain/records/call.ts';
import type { ServiceCase } from '../../domain/records/case.ts';
import type { Consent } from '../../domain/records/consent.ts';
import type { Customer, DossierHead, Vehicle, VehicleHead } from '../../domain/records/dossier.ts';
import type { FollowUp } from '../../domain/records/follow-up.ts';
import type { Letter } from '../../domain/records/letter.ts';
import type { Obligation } from '../../domain/records/obligation.ts';
import type { Erasure } from '../../domain/records/privacy.ts';
import type { Visit } from '../../domain/records/visit.ts';
import { decode } from '../records/decode.ts';
import type { Item } from '../records/encode.ts';
import type { StoredEntry } from '../records/record-types.ts';
import type { Remainder } from '../../domain/records/remainder.ts';

/** Puts the items of one dossier together, see `dossierFromEntries`. */
export function dossierFromItems(items: readonly Item[]): DossierDocument | undefined {
  return dossierFromEntries(items.map((item) => decode(item).entry));
}

/**
 * Puts the records of one dossier together, each kind in the order given.
 * @returns undefined when there are none.
 * @throws when head or customer is missing. The two are written together with the first of the others.
 */
export function dossierFromEntries(entries: readonly StoredEntry[]): DossierDocument | undefined {
  let head: DossierHead | undefined;
  let customer: Customer | undefined;
  const vehicles: Vehicle[] = [];
  const vehicleHeads: VehicleHead[] = [];
  const visits: Visit[] = [];
  const followUps: FollowUp[] = [];
  const obligations: Obligation[] = [];
  const cases: ServiceCase[] = [];
  const letters: Letter[] = [];
  const consents: Consent[] = [];
  let erasure: Erasure | undefined;
  let remainder: Remainder | undefined;
  const calls: CallRecord[] = [];
  const activities: Activity[] = [];

  for (const entry of entries) {
    switch (entry.type) {
      case 'dossierHead':
        head = entry;
        break;
      case 'customer':
        customer = entry;
        break;
      case 'vehicle':
        vehicles.push(entry);
        break;
      case 'vehicleHead':
        vehicleHeads.push(entry);
        break;
      case 'visit':
        visits.push(entry);
        break;
      case 'followUp':
        followUps.push(entry);
        break;
      case 'obligation':
        obligations.push(entry);
        break;
      case 'case':
        cases.push(entry);
        break;
      case 'letter':
        letters.push(entry);
        break;
      case 'consent':
        consents.push(entry);
        break;
      case 'erasure':
        erasure = entry;
        break;
      case 'remainder':
        remainder = entry;
        break;
      case 'call':
        calls.push(entry);
        break;
      case 'activity':
        activities.push(entry);
        break;
      default:
        throw new Error(`A dossier holds an item of type ${entry.type}`);
    }
  }
  if (entries.length === 0) return undefined;
  if (!head || !customer) throw new Error('A dossier lacks its head or its customer');
  return {
    state: {
      head,
      customer,
      vehicles,
      vehicleHeads,
      visits,
      followUps,
      obligations,
      cases,
      letters,
      consents,
      ...(erasure && { erasure }),
      ...(remainder && { remainder }),
    },
    calls,
    activities,
  };
}
