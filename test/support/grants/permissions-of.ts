import { InvokeCommand } from '@aws-sdk/client-lambda';
import { CreateScheduleCommand, DeleteScheduleCommand, GetScheduleCommand } from '@aws-sdk/client-scheduler';
import { SendRawEmailCommand } from '@aws-sdk/client-ses';
import { BatchGetCommand, PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { localArn } from '../../../infra/local/template/local-account.ts';
import { TABLE_DEFINITION } from '../../../shared/storage/table-definition.ts';
import type { Permission } from './policy.ts';

type Attributes = Readonly<Record<string, unknown>> | undefined;

/**
 * What IAM asks of the role before a request is carried out.
 *
 * @throws Error for a request it does not know: a new kind of request needs a line here and a grant.
 */
export function permissionsOf(command: unknown): readonly Permission[] {
  if (command instanceof BatchGetCommand) {
    return Object.entries(command.input.RequestItems ?? {}).map(([table, { Keys = [] }]) =>
      onTable('BatchGetItem', table, Keys.map(leadingKey)),
    );
  }
  if (command instanceof QueryCommand) {
    const { TableName = '', IndexName, ExpressionAttributeValues } = command.input;
    return [
      onTable('Query', IndexName ? `${TableName}/index/${IndexName}` : TableName, [
        String(ExpressionAttributeValues?.[':partition']),
      ]),
    ];
  }
  if (command instanceof PutCommand) {
    return [onTable('PutItem', command.input.TableName, [leadingKey(command.input.Item)])];
  }
  if (command instanceof TransactWriteCommand) {
    return (command.input.TransactItems ?? []).flatMap(({ Put, Update, Delete, ConditionCheck }) => [
      ...(Put ? [inTransaction('PutItem', Put.TableName, Put.Item)] : []),
      ...(Update ? [inTransaction('UpdateItem', Update.TableName, Update.Key)] : []),
      ...(Delete ? [inTransaction('DeleteItem', Delete.TableName, Delete.Key)] : []),
      ...(ConditionCheck
        ? [inTransaction('ConditionCheckItem', ConditionCheck.TableName, ConditionCheck.Key)]
        : []),
    ]);
  }
  if (command instanceof CreateScheduleCommand) {
    const { Target } = command.input;
    return [
      onSchedule('CreateSchedule', command.input),
      {
        action: 'iam:PassRole',
        resource: Target?.RoleArn ?? '',
        context: { 'iam:PassedToService': ['scheduler.amazonaws.com'] },
      },
    ];
  }
  if (command instanceof GetScheduleCommand) return [onSchedule('GetSchedule', command.input)];
  if (command instanceof DeleteScheduleCommand) return [onSchedule('DeleteSchedule', command.input)];
  if (command instanceof InvokeCommand) {
    return [{ action: 'lambda:InvokeFunction', resource: command.input.FunctionName ?? '', context: {} }];
  }
  if (command instanceof SendRawEmailCommand) {
    const { Source = '', ConfigurationSetName = '' } = command.input;
    return [`identity/${Source}`, `configuration-set/${ConfigurationSetName}`].map((resource) => ({
      action: 'ses:SendRawEmail',
      resource: localArn('ses', resource),
      context: { 'ses:FromAddress': [Source] },
    }));
  }
  throw new Error(`Nobody has said what permissions ${(command as object).constructor.name} needs`);
}

function leadingKey(attributes: Attributes): string {
  return String(attributes?.[TABLE_DEFINITION.partitionKey]);
}

function onTable(
  action: string,
  table: string | undefined,
  leadingKeys: readonly string[],
  more: Permission['context'] = {},
): Permission {
  return {
    action: `dynamodb:${action}`,
    resource: localArn('dynamodb', `table/${table}`),
    context: { 'dynamodb:LeadingKeys': leadingKeys, ...more },
  };
}

function inTransaction(action: string, table: string | undefined, key: Attributes): Permission {
  return onTable(action, table, [leadingKey(key)], {
    'dynamodb:EnclosingOperation': ['TransactWriteItems'],
  });
}

function onSchedule(
  action: string,
  { GroupName, Name }: { readonly GroupName?: string | undefined; readonly Name?: string | undefined },
): Permission {
  return {
    action: `scheduler:${action}`,
    resource: localArn('scheduler', `schedule/${GroupName}/${Name}`),
    context: {},
  };
}
