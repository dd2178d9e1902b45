import type { DlqDestinationConfig, IDestination, IEventSourceDlq, IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { mayLeaveBehind } from '../capabilities.ts';
import type { AftercareFunction } from './aftercare-function.ts';

/**
 * A queue for failed invocations and failed batches of one function. Grants only sending, while the CDK's
 * destinations also grant reading the queue's attributes.
 */
export function failureDestination(queue: IQueue, owner: AftercareFunction): IDestination & IEventSourceDlq {
  return {
    bind(_: unknown, _function?: IFunction): DlqDestinationConfig {
      mayLeaveBehind(owner.role, queue);
      return { destination: queue.queueArn };
    },
  };
}
