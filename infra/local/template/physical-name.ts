import { LOCAL_ACCOUNT, LOCAL_REGION, localArn } from './local-account.ts';
import type { Resource } from './template.ts';

const NAME_PROPERTIES = [
  'TableName',
  'FunctionName',
  'QueueName',
  'RoleName',
  'TopicName',
  'BucketName',
  'LogGroupName',
  'ClientName',
  'Identifier',
  'Name',
];

/** The name of a resource in the local run: the one the template gives it, otherwise its logical id. */
export function physicalName(logicalId: string, resource: Resource): string {
  for (const property of NAME_PROPERTIES) {
    const name = resource.Properties[property];
    if (typeof name === 'string') return name;
  }
  return logicalId;
}

/** What `Ref` gives. */
export function reference(logicalId: string, resource: Resource): string {
  const name = physicalName(logicalId, resource);
  switch (resource.Type) {
    case 'AWS::SQS::Queue':
      return `https://sqs.${LOCAL_REGION}.amazonaws.com/${LOCAL_ACCOUNT}/${name}`;
    case 'AWS::SNS::Topic':
      return localArn('sns', name);
    default:
      return name;
  }
}

/** What `Fn::GetAtt` gives for the attributes that templates of ours ask for. */
export function attribute(logicalId: string, resource: Resource, name: string): string {
  const own = physicalName(logicalId, resource);
  if (name === 'Arn') return arn(resource.Type, own);
  if (name === 'StreamArn') return `${arn(resource.Type, own)}/stream/local`;
  return `${logicalId}.${name}`;
}

function arn(type: string, name: string): string {
  switch (type) {
    case 'AWS::Lambda::Function':
      return localArn('lambda', `function:${name}`);
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable':
      return localArn('dynamodb', `table/${name}`);
    case 'AWS::SQS::Queue':
      return localArn('sqs', name);
    case 'AWS::IAM::Role':
      return `arn:aws:iam::${LOCAL_ACCOUNT}:role/${name}`;
    case 'AWS::Scheduler::ScheduleGroup':
      return localArn('scheduler', `schedule-group/${name}`);
    default:
      return localArn(type.split('::')[1]?.toLowerCase() ?? 'unknown', name);
  }
}
