import * as dossiers from './dossiers/index.ts';
import * as followUps from './follow-ups/index.ts';
import type { Operation } from './operation.ts';
import * as organisation from './organisation/index.ts';
import * as reference from './reference/index.ts';
import * as visits from './visits/index.ts';
import * as workLists from './work-lists/index.ts';

const features: readonly Readonly<Record<string, unknown>>[] = [
  organisation,
  dossiers,
  visits,
  followUps,
  workLists,
  reference,
];

/** Every operation of the API: whatever the features' index files export as one. */
export const operations: readonly Operation[] = features.flatMap((feature) =>
  Object.values(feature).filter(isOperation),
);

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'idempotencyKey' in value && 'access' in value;
}
