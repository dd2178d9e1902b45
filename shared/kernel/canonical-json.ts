/**
 * One text for one content, in whatever order the names of its maps were written. Equal contents have equal
 * texts, and different contents different ones. It is for hashes, signatures and comparisons; what people or
 * services read is written by `JSON.stringify`. As in JSON, undefined attributes count as absent, −0 as 0 and
 * `undefined` in a list as null.
 * @throws TypeError for what JSON cannot express: numbers that are not finite, functions, symbols, large
 * integers, and objects that are neither maps nor lists.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (isMap(value)) return canonicalMap(value);
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError(`${value} has no canonical form`);
  if (value !== null && !PLAIN.has(typeof value)) {
    throw new TypeError(`A value of type ${typeof value} has no canonical form`);
  }
  return JSON.stringify(value);
}

/** Whether two values have the same content, in whatever order their names were written. */
export function isSameContent(left: unknown, right: unknown): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

const PLAIN: ReadonlySet<string> = new Set(['string', 'number', 'boolean']);

function canonicalMap(map: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(map)
    .filter((name) => map[name] !== undefined)
    .sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(map[name])}`).join(',')}}`;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
