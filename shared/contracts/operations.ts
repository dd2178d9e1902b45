import * as absence from './absence/index.ts';
import * as branch from './branch/index.ts';
import * as call from './call/index.ts';
import * as serviceCase from './case/index.ts';
import * as consent from './consent/index.ts';
import * as dossier from './dossier/index.ts';
import * as followUp from './follow-up/index.ts';
import * as letter from './letter/index.ts';
import * as obligation from './obligation/index.ts';
import { METHODS, type Operation } from './operation.ts';
import * as privacy from './privacy/index.ts';
import * as reference from './reference/index.ts';
import * as visit from './visit/index.ts';

const features: readonly Readonly<Record<string, unknown>>[] = [
  branch,
  dossier,
  visit,
  followUp,
  call,
  absence,
  letter,
  serviceCase,
  consent,
  obligation,
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
