import { type Templates, templateSchema } from '../../../../infra/local/template/template.ts';

const fn = (folder: string, variables: Record<string, unknown> = {}, more: object = {}) => ({
  Type: 'AWS::Lambda::Function',
  Metadata: { 'aftercare:function': folder },
  Properties: { Timeout: 5, Environment: { Variables: variables }, ...more },
});

const route = (key: string, integration: string, more: object = {}) => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: {
    RouteKey: key,
    Target: { 'Fn::Join': ['', ['integrations/', { Ref: integration }]] },
    ...more,
  },
});

const JWT = { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Authorizer' } };

/** Two stacks of the shape the real ones have, with one of everything. */
export function smallTemplates(): Templates {
  const data = {
    Resources: {
      Table: {
        Type: 'AWS::DynamoDB::GlobalTable',
        Properties: {
          AttributeDefinitions: ['PK', 'SK', 'duePK', 'dueSK'].map((AttributeName) => ({
            AttributeName,
            AttributeType: 'S',
          })),
          KeySchema: [
            { AttributeName: 'PK', KeyType: 'HASH' },
            { AttributeName: 'SK', KeyType: 'RANGE' },
          ],
          GlobalSecondaryIndexes: [
            {
              IndexName: 'due',
              KeySchema: [
                { AttributeName: 'duePK', KeyType: 'HASH' },
                { AttributeName: 'dueSK', KeyType: 'RANGE' },
              ],
              Projection: { ProjectionType: 'KEYS_ONLY' },
            },
          ],
          StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
          TimeToLiveSpecification: { AttributeName: 'expiresAtSeconds', Enabled: true },
          Replicas: [{ Region: { Ref: 'AWS::Region' } }],
        },
      },
    },
    Outputs: {
      TableName: { Value: { Ref: 'Table' }, Export: { Name: 'Data:TableName' } },
      StreamArn: {
        Value: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
        Export: { Name: 'Data:StreamArn' },
      },
    },
  };
  const service = {
    Resources: {
      Api: {
        Type: 'AWS::ApiGatewayV2::Api',
        Properties: {
          CorsConfiguration: {
            AllowOrigins: ['https://app.example'],
            AllowMethods: ['GET', 'POST'],
            AllowHeaders: ['Authorization'],
            ExposeHeaders: ['etag'],
            MaxAge: 600,
          },
        },
      },
      NotesIntegration: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          IntegrationUri: { 'Fn::GetAtt': ['Notes', 'Arn'] },
          PayloadFormatVersion: '2.0',
        },
      },
      OpenRoute: route('GET /open/{name}', 'NotesIntegration'),
      ReadRoute: route('GET /notes/{id}', 'NotesIntegration', {
        ...JWT,
        AuthorizationScopes: ['aftercare/read'],
      }),
      WriteRoute: route('POST /notes', 'NotesIntegration', {
        ...JWT,
        AuthorizationScopes: ['aftercare/admin', 'aftercare/write'],
      }),
      HeadRoute: route('HEAD /anywhere', 'NotesIntegration'),
      Authorizer: { Type: 'AWS::ApiGatewayV2::Authorizer', Properties: {} },
      Notes: fn('notes', {
        TABLE_NAME: { 'Fn::ImportValue': 'Data:TableName' },
        PUBLIC_API_URL: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] },
      }),
      Consumer: fn('consumer', {
        SCHEDULE_GROUP: { Ref: 'Timers' },
        FIRE_TIMER_ARN: { 'Fn::GetAtt': ['Fire', 'Arn'] },
        SCHEDULE_ROLE_ARN: { 'Fn::GetAtt': ['TimerRole', 'Arn'] },
        TIMER_DLQ_ARN: { 'Fn::GetAtt': ['TimerQueue', 'Arn'] },
      }),
      Mapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          FunctionName: { Ref: 'Consumer' },
          EventSourceArn: { 'Fn::ImportValue': 'Data:StreamArn' },
          StartingPosition: 'TRIM_HORIZON',
          BatchSize: 10,
          BisectBatchOnFunctionError: true,
          MaximumRetryAttempts: 3,
          FunctionResponseTypes: ['ReportBatchItemFailures'],
          FilterCriteria: {
            Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"type":{"S":["note"]}}}}' }],
          },
          DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['FailureQueue', 'Arn'] } } },
        },
      },
      Fire: fn('fire'),
      FireInvocation: {
        Type: 'AWS::Lambda::EventInvokeConfig',
        Properties: {
          FunctionName: { Ref: 'Fire' },
          Qualifier: '$LATEST',
          MaximumRetryAttempts: 2,
          DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['FailureQueue', 'Arn'] } } },
        },
      },
      Sweep: fn('sweep'),
      EveryMinute: {
        Type: 'AWS::Scheduler::Schedule',
        Properties: {
          ScheduleExpression: 'rate(1 minute)',
          Target: {
            Arn: { 'Fn::GetAtt': ['Sweep', 'Arn'] },
            RoleArn: { 'Fn::GetAtt': ['TimerRole', 'Arn'] },
          },
        },
      },
      Feedback: fn('feedback'),
      FeedbackRule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventPattern: { source: ['aws.ses'], detail: { tags: [{ exists: false }] } },
          Targets: [{ Id: 'Target0', Arn: { 'Fn::GetAtt': ['Feedback', 'Arn'] } }],
        },
      },
      MailSet: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'mail-set' } },
      MailSetEvents: {
        Type: 'AWS::SES::ConfigurationSetEventDestination',
        Properties: {
          ConfigurationSetName: { Ref: 'MailSet' },
          EventDestination: {
            MatchingEventTypes: ['delivery', 'bounce', 'complaint'],
            EventBridgeDestination: { EventBusArn: 'default' },
          },
        },
      },
      Timers: { Type: 'AWS::Scheduler::ScheduleGroup', Properties: { Name: 'timers' } },
      TimerRole: { Type: 'AWS::IAM::Role', Properties: {} },
      TimerQueue: { Type: 'AWS::SQS::Queue', Properties: {} },
      FailureQueue: { Type: 'AWS::SQS::Queue', Properties: {} },
    },
  };
  return { data: templateSchema.parse(data), service: templateSchema.parse(service) };
}
