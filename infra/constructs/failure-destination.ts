import type { DlqDestinationConfig, IDestination, IEventSourceDlq, IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { mayLeaveBehind } from '../capabilities.ts';
import type { AftercareFunction } from './aftercare-function.ts';

/**
 * A queue as the place for failed invocations and failed batches of one function. Grants sending and nothing
 * more; the destinations of the CDK grant reading the queue's attributes too.
 */
export function failureDestination(queue: IQueue, owner: AftercareFunction): IDestination & IEventSourceDlq {
  return {
    bind(_: unknown, _function?: IFunction): DlqDestinationConfig {
      mayLeaveBehind(owner.role, queue);
      return { destination: queue.queueArn };
    },
  };
}
