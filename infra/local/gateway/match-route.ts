import type { RoutePlan } from '../template/local-plan.ts';

export interface MatchedRoute {
  readonly route: RoutePlan;
  /** As in the path, still percent-encoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

/**
 * Finds the route the HTTP API would choose: the most specific path, a literal segment before a parameter,
 * a parameter before a greedy one; the method itself before `ANY`; `$default` last.
 */
export function matchRoute(
  routes: readonly RoutePlan[],
  method: string,
  path: string,
): MatchedRoute | undefined {
  const segments = path.split('/').slice(1);
  let best: (MatchedRoute & { readonly rank: string }) | undefined;
  for (const route of routes) {
    const match = matchOne(route, method, segments);
    if (match && (!best || match.rank < best.rank)) best = match;
  }
  return best;
}

function matchOne(
  route: RoutePlan,
  method: string,
  segments: readonly string[],
): (MatchedRoute & { readonly rank: string }) | undefined {
  if (route.routeKey === '$default') return { route, pathParameters: {}, rank: '~' };
  const [routeMethod = '', template = ''] = route.routeKey.split(' ');
  if (routeMethod !== method && routeMethod !== 'ANY') return undefined;
  const parts = template.split('/').slice(1);
  const pathParameters: Record<string, string> = {};
  let rank = '';
  for (const [index, part] of parts.entries()) {
    const [, name, greedy] = /^\{([^+}]+)(\+?)\}$/.exec(part) ?? [];
    if (name !== undefined && greedy === '+') {
      const rest = segments.slice(index).join('/');
      return rest === ''
        ? undefined
        : { route, pathParameters: { ...pathParameters, [name]: rest }, rank: `${rank}2` };
    }
    const segment = segments[index];
    if (segment === undefined || (name === undefined ? segment !== part : segment === '')) return undefined;
    if (name !== undefined) pathParameters[name] = segment;
    rank += name === undefined ? '0' : '1';
  }
  if (segments.length !== parts.length) return undefined;
  return { route, pathParameters, rank: `${rank}${routeMethod === 'ANY' ? '1' : '0'}` };
}
