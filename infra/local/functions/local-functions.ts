import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Clock } from '../../../shared/application/ports.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { LocalStartError } from '../local-start-error.ts';
import type { FunctionPlan } from '../template/local-plan.ts';
import { lambdaContext } from './lambda-context.ts';
import { Later } from './later.ts';

export type LambdaHandler = (event: unknown, context: unknown) => Promise<unknown>;

/** What every function folder exports from its `compose.ts`. */
export type Compose = (
  environment: Readonly<Record<string, string | undefined>>,
  overrides: { readonly clock: Clock; readonly waitUntil: (at: Instant) => Promise<void> },
) => LambdaHandler;

export interface LocalFunctions {
  /**
   * Runs a function in this process, from its source.
   *
   * @returns what the handler answers.
   * @throws what the handler throws, or an Error when its time is over.
   */
  invoke(arn: string, event: unknown): Promise<unknown>;
  plan(arn: string): FunctionPlan | undefined;
}

/** Finds the `compose` of a folder; the default loads the source below the project. */
export type LoadCompose = (folder: string) => Promise<Compose>;

/**
 * @throws LocalStartError when a folder that the template names is missing.
 */
export function fromSource(projectFolder: string): LoadCompose {
  return async (folder) => {
    const file = join(projectFolder, folder, 'compose.ts');
    if (!existsSync(file))
      throw new LocalStartError(`The template names ${folder}, which has no compose.ts.`);
    const module = (await import(pathToFileURL(file).href)) as { compose: Compose };
    return module.compose;
  };
}

/**
 * Composes all functions of the template with the environment the template gives them.
 *
 * @param environment what differs locally, such as the address of the API; only set where the template sets it.
 */
export async function localFunctions(
  plans: readonly FunctionPlan[],
  load: LoadCompose,
  environment: Readonly<Record<string, string>>,
  clock: Clock,
): Promise<LocalFunctions> {
  const handlers = new Map<string, { readonly plan: FunctionPlan; readonly handler: LambdaHandler }>();
  for (const plan of plans) {
    const compose = await load(plan.folder);
    const overridden = Object.entries(environment).filter(([name]) => name in plan.environment);
    const handler = compose({ ...plan.environment, ...Object.fromEntries(overridden) }, { clock, waitUntil });
    handlers.set(plan.arn, { plan, handler });
  }
  return {
    async invoke(arn, event) {
      const found = handlers.get(arn);
      if (!found) throw new Error(`No function has the ARN ${arn}`);
      return await withinTime(found.plan, found.handler(event, lambdaContext(found.plan)));
    },
    plan: (arn) => handlers.get(arn)?.plan,
  };
}

async function waitUntil(at: Instant): Promise<never> {
  throw new Later(at);
}

async function withinTime(plan: FunctionPlan, work: Promise<unknown>): Promise<unknown> {
  const { promise: timeUp, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`${plan.folder}: task timed out after ${plan.timeoutSeconds} seconds`)),
    plan.timeoutSeconds * 1000,
  );
  try {
    return await Promise.race([work, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}
