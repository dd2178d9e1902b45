import type { Route } from '../../runtime/routes.ts';
import type { ApiDescription } from './page/api-description.ts';

/** Every route of the API, to tell a wrong method from a wrong address. */
export function describedRoutes(description: ApiDescription): readonly Route[] {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase() as Route['method'], path })),
  );
}
