/**
 * The floors of the domain, lowest first. A feature sees the records and the index of features on lower
 * floors, never a feature beside it. Two that need each other are one feature, or what they share belongs
 * further down.
 */
export const DOMAIN_FLOORS = [
  ['absence', 'consent', 'disclosure', 'mail', 'remainder'],
  ['branch'],
  ['obligation'],
  ['dossier', 'notice', 'privacy'],
  ['follow-up'],
  ['case', 'visit'],
  ['call'],
  ['letter'],
  ['contact-stop', 'follow-through'],
] as const;

/** An import from one feature of the domain to another. */
export interface FeatureImport {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

/** Every import, of types too, that leaves its feature for another. The records lie below all of them. */
export function featureImports(path: string, source: string): readonly FeatureImport[] {
  const [, from] = /^shared\/domain\/([^/]+)\//.exec(path) ?? [];
  if (from === undefined || from === 'records') return [];
  const imported = source.matchAll(/\bfrom '\.\.\/([^./'][^/']*)\/[^']+'/g);
  return [...imported]
    .map(([, to = '']) => ({ path, from, to }))
    .filter(({ to }) => to !== from && to !== 'records');
}

/** Whether the import goes down. */
export function goesDown({ from, to }: Pick<FeatureImport, 'from' | 'to'>): boolean {
  const start = floorOf(from);
  const end = floorOf(to);
  return end !== -1 && end < start;
}

function floorOf(feature: string): number {
  return DOMAIN_FLOORS.findIndex((floor) => floor.some((name) => name === feature));
}
