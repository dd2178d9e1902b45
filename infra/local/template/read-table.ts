import * as z from 'zod';
import type { TablePlan } from './local-plan.ts';
import type { Resources } from './resources.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const indexSchema = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});

const tableSchema = z.object({
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(indexSchema).default([]),
  LocalSecondaryIndexes: z.array(indexSchema).default([]),
  StreamSpecification: z
    .object({ StreamViewType: z.enum(['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY']) })
    .optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
});

/** @throws Error unless there is exactly one table. */
export function readTable(resources: Resources): TablePlan {
  const [table, ...others] = resources('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
  if (!table || others.length > 0) throw new Error('there must be exactly one table');
  const read = tableSchema.parse(table.properties());
  return {
    arn: table.arn,
    ...(read.TimeToLiveSpecification?.Enabled && {
      expiryAttribute: read.TimeToLiveSpecification.AttributeName,
    }),
    create: {
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: read.AttributeDefinitions,
      KeySchema: read.KeySchema,
      ...(read.GlobalSecondaryIndexes.length > 0 && {
        GlobalSecondaryIndexes: read.GlobalSecondaryIndexes.map(indexOf),
      }),
      ...(read.LocalSecondaryIndexes.length > 0 && {
        LocalSecondaryIndexes: read.LocalSecondaryIndexes.map(indexOf),
      }),
      ...(read.StreamSpecification && {
        StreamSpecification: {
          StreamEnabled: true,
          StreamViewType: read.StreamSpecification.StreamViewType,
        },
      }),
    },
  };
}

function indexOf({
  Projection: { ProjectionType, NonKeyAttributes },
  ...index
}: z.output<typeof indexSchema>) {
  return { ...index, Projection: { ProjectionType, ...(NonKeyAttributes && { NonKeyAttributes }) } };
}
