import { createApiHandler, type ApiFunction } from '../../runtime/api-handler.ts';
import { createLog } from '../../runtime/create-log.ts';
import type { EdgeDependencies } from '../../runtime/dependencies.ts';
import { type Environment, publicUrl } from '../../runtime/environment.ts';
import { describedRoutes, referenceBindings } from './handler.ts';
import type { ApiDescription } from './page/api-description.ts';

/**
 * The function that needs no table: health, the description, what problems mean. The gateway's `$default`
 * route leads here too, so that an unknown address or method is answered like everything else.
 */
export function compose(environment: Environment, overrides: Partial<EdgeDependencies> = {}): ApiFunction {
  const dependencies: EdgeDependencies = {
    log: createLog('api/reference', environment['LOG_LEVEL']),
    publicUrl: publicUrl(environment),
    ...overrides,
  };
  const bindings = referenceBindings(readDescription, dependencies.publicUrl);
  return createApiHandler(dependencies, bindings, async () => describedRoutes(await readDescription()));
}

async function readDescription(): Promise<ApiDescription> {
  return (await import('./openapi.json', { with: { type: 'json' } })).default;
}
