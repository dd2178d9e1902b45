import type { Activity } from '../../application/ports.ts';
import type { DossierDocument } from '../../application/read-ports.ts';
import type { CallRecord } from '../../domain/records/call.ts';
import type { ServiceCase } from '../../domain/records/case.ts';
import type { Consent } from '../../domain/records/consent.ts';
import type { Customer, DossierHead, Vehicle } from '../../domain/records/dossier.ts';
import type { FollowUp } from '../../domain/records/follow-up.ts';
import type { Letter } from '../../domain/records/letter.ts';
import type { Obligation } from '../../domain/records/obligation.ts';
import type { Erasure } from '../../domain/records/privacy.ts';
import type { Visit } from '../../domain/records/visit.ts';
import { decode } from '../records/decode.ts';
import type { Item } from '../records/encode.ts';
import type { Remainder } from '../../domain/records/remainder.ts';

/**
 * Puts the items of one dossier together, each kind in the order of its identifiers, which is the order of
 * time.
 * @returns undefined when there are none.
 * @throws when head or customer is missing. The two are written together with the first of the others.
 */
export function dossierFromItems(items: readonly Item[]): DossierDocument | undefined {
  let head: DossierHead | undefined;
  let customer: Customer | undefined;
  const vehicles: Vehicle[] = [];
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

  for (const item of items) {
    const { entry } = decode(item);
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
  if (items.length === 0) return undefined;
  if (!head || !customer)
    throw new Error(`Dossier ${String(items[0]?.['PK'])} lacks its head or its customer`);
  return {
    state: {
      head,
      customer,
      vehicles,
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
