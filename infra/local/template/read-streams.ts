import * as z from 'zod';
import type { EventPattern } from '../functions/event-pattern.ts';
import type { StreamPlan } from './local-plan.ts';
import { functionArn } from './read-functions.ts';
import type { Resources } from './resources.ts';

const mappingSchema = z.object({
  FunctionName: z.string(),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
  BatchSize: z.number().default(100),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().default(-1),
  FunctionResponseTypes: z.array(z.string()).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

/** The consumers of the table's stream, in the order of the template. */
export function readStreams(resources: Resources): readonly StreamPlan[] {
  return resources('AWS::Lambda::EventSourceMapping').map((resource) => {
    const mapping = mappingSchema.parse(resource.properties());
    const destination = mapping.DestinationConfig?.OnFailure?.Destination;
    return {
      id: resource.logicalId,
      functionArn: functionArn(resources, mapping.FunctionName),
      batchSize: mapping.BatchSize,
      filters: (mapping.FilterCriteria?.Filters ?? []).map(
        ({ Pattern }) => JSON.parse(Pattern) as EventPattern,
      ),
      bisect: mapping.BisectBatchOnFunctionError,
      partialFailures: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
      maximumRetries: mapping.MaximumRetryAttempts,
      ...(destination !== undefined && { failureDestinationArn: destination }),
    };
  });
}
