import { Stack } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { TableReference } from './constructs/dossier-table.ts';
import { TABLE_DEFINITION } from '../shared/storage/table-definition.ts';

export type IndexName = keyof typeof TABLE_DEFINITION.indexes;

/** Read any record by its key, any dossier, register or group as a whole, and what is open of a dossier. */
export function mayReadRecords(role: IRole, table: TableReference): void {
  const open = `${table.tableArn}/index/${TABLE_DEFINITION.localIndexes.open.name}`;
  allow(role, ['dynamodb:BatchGetItem', 'dynamodb:Query'], [table.tableArn, open]);
}

/** Read branches, staff and calendars of a group by their keys, but nothing about customers. */
export function mayReadOrganisation(role: IRole, table: TableReference): void {
  allow(role, ['dynamodb:BatchGetItem'], [table.tableArn], {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['GROUP#*'] },
  });
}

/** Query the named indexes. */
export function mayQueryIndexes(role: IRole, table: TableReference, indexes: readonly IndexName[]): void {
  allow(
    role,
    ['dynamodb:Query'],
    indexes.map((index) => `${table.tableArn}/index/${TABLE_DEFINITION.indexes[index].name}`),
  );
}

/**
 * Write, but only in transactions, so that no record changes without its history, obligations and receipt.
 */
export function mayCommit(role: IRole, table: TableReference): void {
  allow(role, ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], [table.tableArn], {
    'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
  });
}

/** Make the keys that sign and hash. The first function that needs one makes it. */
export function mayMakeSigningKey(role: IRole, table: TableReference): void {
  allow(role, ['dynamodb:PutItem'], [table.tableArn], {
    'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['SIGNING-KEY'] },
  });
}

/** Read the stream of the table, as an event source mapping does on behalf of the function. */
export function mayReadStream(role: IRole, streamArn: string): void {
  allow(role, ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [streamArn]);
  allow(role, ['dynamodb:ListStreams'], ['*']);
}

/** Make, compare and remove one-shot schedules of the group that run under the given role. */
export function mayArmTimers(role: IRole, group: IScheduleGroup, executionRole: IRole): void {
  const schedules = Stack.of(role).formatArn({
    service: 'scheduler',
    resource: 'schedule',
    resourceName: `${group.scheduleGroupName}/*`,
  });
  allow(role, ['scheduler:CreateSchedule', 'scheduler:GetSchedule', 'scheduler:DeleteSchedule'], [schedules]);
  allow(role, ['iam:PassRole'], [executionRole.roleArn], {
    StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
  });
}

export interface MailIdentity {
  /** The bare address mail comes from. */
  readonly from: string;
  readonly configurationSet: string;
}

/** Send mail from one address under one configuration set. */
export function maySendMail(role: IRole, { from, configurationSet }: MailIdentity): void {
  const arn = (resource: string, resourceName: string) =>
    Stack.of(role).formatArn({ service: 'ses', resource, resourceName });
  const domain = from.slice(from.indexOf('@') + 1);
  allow(
    role,
    ['ses:SendRawEmail'],
    // SES checks the identity that is verified, which is either of the two.
    [arn('identity', domain), arn('identity', from), arn('configuration-set', configurationSet)],
    { StringEquals: { 'ses:FromAddress': from } },
  );
}

/** Put failed work on a queue. */
export function mayLeaveBehind(role: IRole, queue: IQueue): void {
  allow(role, ['sqs:SendMessage'], [queue.queueArn]);
}

/** May start the function, and nothing else of it. */
export function mayInvoke(role: IRole, target: IFunction): void {
  allow(role, ['lambda:InvokeFunction'], [target.functionArn]);
}

type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function allow(
  role: IRole,
  actions: readonly string[],
  resources: readonly string[],
  conditions?: Conditions,
): void {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: [...actions],
      resources: [...resources],
      ...(conditions && { conditions }),
    }),
  );
}
