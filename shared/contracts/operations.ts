import * as absences from './absences/index.ts';
import * as cases from './cases/index.ts';
import * as consents from './consents/index.ts';
import * as dossiers from './dossiers/index.ts';
import * as followUps from './follow-ups/index.ts';
import * as letters from './letters/index.ts';
import { METHODS, type Operation } from './operation.ts';
import * as organisation from './organisation/index.ts';
import * as privacy from './privacy/index.ts';
import * as reference from './reference/index.ts';
import * as visits from './visits/index.ts';
import * as workLists from './work-lists/index.ts';

const features: readonly Readonly<Record<string, unknown>>[] = [
  organisation,
  dossiers,
  visits,
  followUps,
  absences,
  letters,
  cases,
  consents,
  workLists,
  privacy,
  reference,
];

/**
 * Every operation of the API that the features' index files export, feature by feature and by address.
 * Sorted, because bundlers and test runners keep exports in different orders.
 */
export const operations: readonly Operation[] = features.flatMap((feature) =>
  Object.values(feature).filter(isOperation).sort(byAddress),
);

function byAddress(left: Operation, right: Operation): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  return METHODS.indexOf(left.method) - METHODS.indexOf(right.method);
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'idempotencyKey' in value && 'access' in value;
}
