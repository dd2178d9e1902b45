import type { LambdaHandler, LoadCompose } from '../../../../infra/local/functions/local-functions.ts';
import type { Clock } from '../../../../shared/application/ports.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Functions written in the test, by folder; one that is not given does nothing. */
export type TestFunctions = Readonly<
  Record<string, (event: never, environment: Environment, clock: Clock) => unknown>
>;

export function functionsOf(functions: TestFunctions): LoadCompose {
  return async (folder) =>
    (environment, { clock }): LambdaHandler =>
    async (event) =>
      await functions[folder]?.(event as never, environment, clock);
}
