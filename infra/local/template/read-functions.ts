import * as z from 'zod';
import type { FunctionPlan } from './local-plan.ts';
import type { Resources } from './resources.ts';

/** Where the source of a function is: metadata of our own on the function resource. */
const FOLDER = 'aftercare:function';

const functionSchema = z.object({
  Environment: z
    .object({ Variables: z.record(z.string(), z.string()).default({}) })
    .default({ Variables: {} }),
  Timeout: z.number().default(3),
});

const asynchronousSchema = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().default(2),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

/** Functions without our metadata are made by the CDK for itself and left out. */
export function readFunctions(resources: Resources): readonly FunctionPlan[] {
  const asynchronous = resources('AWS::Lambda::EventInvokeConfig').map((resource) =>
    asynchronousSchema.parse(resource.properties()),
  );
  return resources('AWS::Lambda::Function').flatMap((resource) => {
    const folder = resource.metadata[FOLDER];
    if (typeof folder !== 'string') return [];
    const read = functionSchema.parse(resource.properties());
    const invocation = asynchronous.find(({ FunctionName }) =>
      [resource.name, resource.arn].includes(FunctionName),
    );
    const destination = invocation?.DestinationConfig?.OnFailure?.Destination;
    return {
      arn: resource.arn,
      folder,
      environment: read.Environment.Variables,
      timeoutSeconds: read.Timeout,
      asynchronousRetries: invocation?.MaximumRetryAttempts ?? 2,
      ...(destination !== undefined && { failureDestinationArn: destination }),
    };
  });
}

/** The ARN of the function an attribute names, which may be an ARN, a name or an invocation URI. */
export function functionArn(resources: Resources, named: string): string {
  const found = resources('AWS::Lambda::Function').find(
    ({ arn, name }) =>
      named === arn || named === name || named.includes(`${arn}/`) || named.startsWith(`${arn}:`),
  );
  if (!found) throw new Error(`no function is called ${named}`);
  return found.arn;
}
