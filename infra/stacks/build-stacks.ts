import type { App } from 'aws-cdk-lib';
import type { Configuration } from '../configuration.ts';
import type { FunctionCode } from '../constructs/function-code.ts';
import { DataStack } from './data-stack.ts';
import { ServiceStack } from './service-stack.ts';

export interface Stacks {
  readonly data: DataStack;
  readonly service: ServiceStack;
}

/** Makes the two stacks of a stage, in the account and region of the deploying user. */
export function buildStacks(app: App, configuration: Configuration, code: FunctionCode): Stacks {
  const prefix = `aftercare-${configuration.stage}`;
  const data = new DataStack(app, 'Data', configuration, { stackName: `${prefix}-data` });
  const service = new ServiceStack(app, 'Service', configuration, data, code, {
    stackName: `${prefix}-service`,
  });
  return { data, service };
}
