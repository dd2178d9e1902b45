import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { mayReadStream } from '../capabilities.ts';
import type { AftercareFunction } from './aftercare-function.ts';
import { failureDestination } from './failure-destination.ts';

export interface StreamConsumerProps {
  readonly consumer: AftercareFunction;
  readonly streamArn: string;
  /** Conditions on the new image of an item: attribute → allowed texts. Other items are not delivered. */
  readonly newImage: Readonly<Record<string, readonly string[]>>;
  readonly batchSize: number;
  readonly failures: IQueue;
}

/**
 * Delivers changes of records to a function. One bad record holds up the others of its shard only until it is
 * isolated and its retries are used up. The sweep finds what it was about.
 */
export class StreamConsumer extends Construct {
  constructor(scope: Construct, id: string, props: StreamConsumerProps) {
    super(scope, id);
    const { consumer, streamArn, newImage, batchSize, failures } = props;
    const attributes = Object.entries(newImage).map(([name, values]) => [name, { S: [...values] }]);
    new EventSourceMapping(this, 'Mapping', {
      target: consumer.lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize,
      // Keeps the order within a partition key, and a slow dossier does not delay the others.
      parallelizationFactor: 4,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(6),
      onFailure: failureDestination(failures, consumer),
      filters: [{ pattern: JSON.stringify({ dynamodb: { NewImage: Object.fromEntries(attributes) } }) }],
    });
    mayReadStream(consumer.role, streamArn);
    acknowledge(
      consumer.role,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray and dynamodb:ListStreams know no resources; everything else is granted on one resource.',
    );
  }
}
