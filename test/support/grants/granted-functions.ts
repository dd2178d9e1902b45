import { AsyncLocalStorage } from 'node:async_hooks';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESClient } from '@aws-sdk/client-ses';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { LoadCompose } from '../../../infra/local/functions/local-functions.ts';
import { readPlan } from '../../../infra/local/template/read-plan.ts';
import { resourcesOf } from '../../../infra/local/template/resources.ts';
import type { Templates } from '../../../infra/local/template/template.ts';
import { permissionsOf } from './permissions-of.ts';
import { type GrantStatement, isGranted } from './policy.ts';

/** Functions that may do what their roles in the templates say, which no engine of the local run looks at. */
export interface GrantedFunctions {
  readonly load: LoadCompose;
  /** What was asked for and refused so far, such as `functions/timers/sweep: dynamodb:PutItem on …`. */
  refused(): readonly string[];
}

interface Running {
  readonly folder: string;
  readonly statements: readonly GrantStatement[];
  readonly refused: string[];
}

const running = new AsyncLocalStorage<Running>();

const functionSchema = z.object({ Role: z.string() });
const texts = z.union([z.string(), z.array(z.string())]);
const policySchema = z.object({
  Roles: z.array(z.string()),
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({
        Effect: z.literal('Allow'),
        Action: texts,
        Resource: texts,
        Condition: z.record(z.string(), z.record(z.string(), texts)).optional(),
      }),
    ),
  }),
});

/**
 * Holds every function to its role: a request without a grant fails as it does on AWS. Requests outside of
 * functions, by the local run and by tests, are not checked.
 */
export function grantedFunctions(templates: Templates, load: LoadCompose): GrantedFunctions {
  const granted = grantsByFolder(templates);
  const refused: string[] = [];
  watchClients();
  return {
    refused: () => refused,
    load: async (folder) => {
      const compose = await load(folder);
      const statements = granted.get(folder) ?? [];
      return (environment, overrides) => {
        const handler = compose(environment, overrides);
        return (event, context) =>
          running.run({ folder, statements, refused }, () => handler(event, context));
      };
    },
  };
}

function grantsByFolder(templates: Templates): ReadonlyMap<string, readonly GrantStatement[]> {
  const resources = resourcesOf(templates);
  const policies = resources('AWS::IAM::Policy').map((one) => policySchema.parse(one.properties()));
  const roles = resources('AWS::IAM::Role');
  return new Map(
    readPlan(templates).functions.map(({ arn, folder }) => {
      const made = resources('AWS::Lambda::Function').find((one) => one.arn === arn);
      const roleArn = functionSchema.parse(made?.properties()).Role;
      const role = String(roles.find((one) => one.arn === roleArn)?.reference);
      const own = policies.filter(({ Roles }) => Roles.includes(role));
      return [folder, own.flatMap(({ PolicyDocument }) => PolicyDocument.Statement as GrantStatement[])];
    }),
  );
}

let isWatching = false;

/** Clients are made inside the functions, so every client of the process checks which function is running. */
function watchClients(): void {
  if (isWatching) return;
  isWatching = true;
  for (const { prototype } of [DynamoDBDocumentClient, LambdaClient, SchedulerClient, SESClient]) {
    const send = prototype.send as (...rest: unknown[]) => unknown;
    Object.assign(prototype, {
      send(this: unknown, command: unknown, ...rest: unknown[]): unknown {
        const refusal = refusalOf(command);
        return refusal ? Promise.reject(refusal) : send.call(this, command, ...rest);
      },
    });
  }
}

function refusalOf(command: unknown): Error | undefined {
  const caller = running.getStore();
  if (!caller) return undefined;
  const missing = permissionsOf(command).find((asked) => !isGranted(caller.statements, asked));
  if (!missing) return undefined;
  const { action, resource, context } = missing;
  const sentence = `${caller.folder}: ${action} on ${resource} ${JSON.stringify(context)}`;
  caller.refused.push(sentence);
  return Object.assign(new Error(sentence), { name: 'AccessDeniedException' });
}
