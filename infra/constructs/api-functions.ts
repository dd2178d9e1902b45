import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { FEATURES, type Feature, type Operation } from '../../shared/contracts/operation.ts';
import {
  type IndexName,
  mayCommit,
  mayMakeSigningKey,
  mayQueryIndexes,
  mayReadRecords,
} from '../capabilities.ts';
import { AftercareFunction } from './aftercare-function.ts';
import type { TableReference } from './dossier-table.ts';
import type { FunctionCode } from './function-code.ts';

const DESCRIPTIONS: Readonly<Record<Feature, string>> = {
  branch: 'Groups, branches, staff, calendars and settings',
  dossier: 'Customers and their vehicles',
  visit: 'Visits to the workshop from intake to delivery',
  'follow-up': 'Follow-ups and what came of them',
  call: 'Calls made and received, and their register',
  case: 'Requests, wishes and complaints',
  letter: 'Letters to customers and their register',
  absence: 'Who is absent, and who stands in',
  consent: 'What customers allow, and the page behind the link in a letter',
  obligation: 'What is to be done, and why it is due when',
  privacy: 'Export, erasure, legal holds and retention of personal data',
  reference: 'Health, the description of the API, its problems',
};

const WHEN_FAILING: Readonly<Record<Feature, string>> = {
  branch: 'Administrators cannot change branches, staff, calendars or settings.',
  dossier: 'Reception can neither find customers nor register new ones.',
  visit: 'Reception and workshop cannot record visits, so no follow-up deadlines are set for them.',
  'follow-up': 'Follow-ups cannot be handed on, called off or closed.',
  call: 'Agents cannot record their calls; deadlines they have met are going to count as missed.',
  case: 'Complaints cannot be reported, decided or answered; replies due the same day are going to be late.',
  letter: 'Nobody can write to customers; replies that are due today go out late.',
  absence: 'Supervisors cannot name deputies; the work of absent agents stays undone meanwhile.',
  consent: 'Nobody knows whether a customer may be called, and customers cannot stop letters.',
  obligation: 'Agents and supervisors do not see what is due or overdue.',
  privacy: 'Nobody can be told what is kept of them, and nobody be forgotten.',
  reference: 'Integrators cannot read the API description, and monitors hold the API for dead.',
};

/** Features that list from an index, and which. */
const INDEXES: Readonly<Partial<Record<Feature, readonly IndexName[]>>> = {
  case: ['branchWork'],
  letter: ['branchWork'],
  absence: ['ownerWork'],
  obligation: ['branchWork', 'ownerWork', 'opening'],
  privacy: ['due'],
};

/** Features that sign list cursors or links in letters, or hash contact data. */
const SIGNING: ReadonlySet<Feature> = new Set([
  'branch',
  'dossier',
  'absence',
  'letter',
  'case',
  'consent',
  'call',
  'obligation',
  'privacy',
  'visit',
  'follow-up',
]);

export interface ApiFunctionsProps {
  readonly stage: string;
  readonly code: FunctionCode;
  readonly table: TableReference;
  readonly publicUrl: string;
  readonly operations: readonly Operation[];
}

/** One function per feature. It may write only if one of its operations does. */
export function apiFunctions(
  scope: Construct,
  { stage, code, table, publicUrl, operations }: ApiFunctionsProps,
): Readonly<Record<Feature, AftercareFunction>> {
  const made = FEATURES.map((feature) => {
    const keepsData = feature !== 'reference';
    const served = new AftercareFunction(scope, `Api-${feature}`, {
      stage,
      code,
      folder: `functions/api/${feature}`,
      description: DESCRIPTIONS[feature],
      // Half of the time the gateway waits, so that a caller gets a problem document and not the gateway's
      // 503.
      timeout: Duration.seconds(15),
      memoryMegabytes: 512,
      environment: {
        PUBLIC_API_URL: publicUrl,
        ...(keepsData && { TABLE_NAME: table.tableName }),
      },
      calledBy: 'waiting',
      whenFailing: WHEN_FAILING[feature],
    });
    if (keepsData) mayReadRecords(served.role, table);
    if (SIGNING.has(feature)) mayMakeSigningKey(served.role, table);
    if (writes(operations, feature)) mayCommit(served.role, table);
    const indexes = INDEXES[feature];
    if (indexes) mayQueryIndexes(served.role, table, indexes);
    return [feature, served] as const;
  });
  return Object.fromEntries(made) as Record<Feature, AftercareFunction>;
}

function writes(operations: readonly Operation[], feature: Feature): boolean {
  return operations.some((operation) => operation.feature === feature && operation.method !== 'GET');
}
