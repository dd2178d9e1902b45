import type { Route } from './addresses.ts';

/** The methods declared for a concrete path, sorted. Empty when no operation has it. */
export function allowedMethods(routes: readonly Route[], path: string): readonly string[] {
  const declared = routes.filter((route) => matches(route.path, path)).map((route) => route.method);
  return [...new Set([...declared, ...(declared.includes('GET') ? ['HEAD'] : [])])].sort();
}

function matches(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((segment, at) => segment === given[at] || (segment.startsWith('{') && given[at] !== ''))
  );
}
