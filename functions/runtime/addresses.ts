import type { Method } from '../../shared/contracts/operation.ts';
import written from './addresses.json' with { type: 'json' };

/** Method and path template of an operation. */
export interface Route {
  readonly method: Method;
  readonly path: string;
}

const addresses: Readonly<Record<string, readonly string[]>> = written;

/** The addresses of the whole API. */
export const everyRoute: readonly Route[] = Object.values(addresses).map(routeOf);

/**
 * Where an operation is found, without its declaration: a function needs the addresses when it starts, and a
 * declaration with the first request for it. `npm run openapi` writes them.
 * @throws when the operation was declared since they were written.
 */
export function addressOf(operationId: string): Route {
  const address = addresses[operationId];
  if (!address) throw new Error(`The address of ${operationId} is not written yet: npm run openapi`);
  return routeOf(address);
}

/** They are written from the declarations, whose methods are these. */
function routeOf([method, path = '']: readonly string[]): Route {
  return { method: method as Method, path };
}
