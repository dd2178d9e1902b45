import { everyRoute } from '../../runtime/addresses.ts';
import { createApiHandler, type ApiFunction } from '../../runtime/api-handler.ts';
import { createLog } from '../../runtime/create-log.ts';
import { type Environment, publicUrl } from '../../runtime/environment.ts';
import { bindings } from './bindings.ts';
import { cutLink } from './cut-link.ts';
import type { ReferenceDependencies } from './dependencies.ts';
import type { ApiDescription } from './page/api-description.ts';

/**
 * The function that needs no table: health, the description, what problems mean. The gateway's `$default`
 * route leads here too, so that an unknown address or method is answered like everything else.
 */
export function compose(
  environment: Environment,
  overrides: Partial<ReferenceDependencies> = {},
): ApiFunction {
  const dependencies: ReferenceDependencies = {
    log: createLog('api/reference', environment['LOG_LEVEL']),
    publicUrl: publicUrl(environment),
    description: readDescription,
    unknownLinkPage,
    ...overrides,
  };
  return createApiHandler(dependencies, bindings, { known: everyRoute, people: cutLink });
}

async function unknownLinkPage(): Promise<string> {
  return (await import('../../../shared/letters/customer/unsubscribe-page.ts')).unsubscribePages.unknown();
}

async function readDescription(): Promise<ApiDescription> {
  return (await import('./openapi.json', { with: { type: 'json' } })).default;
}
