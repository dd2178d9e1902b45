/** What zod writes for every `.int()`. It says nothing and ends up in generated clients. */
const ANY_INTEGER = Number.MAX_SAFE_INTEGER;

/** Removes what the generator adds and readers do not need. */
export function cleaned(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(cleaned);
  if (typeof node !== 'object' || node === null) return node;
  const object = node as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(object)
      .filter(([name, value]) => !isNoise(object, name, value))
      .map(([name, value]) => [name, cleaned(value)]),
  );
}

function isNoise(object: Record<string, unknown>, name: string, value: unknown): boolean {
  switch (name) {
    case 'pattern':
      // The format says it already. The pattern is two hundred characters of leap years.
      return object['format'] === 'date-time' || object['format'] === 'date';
    case 'maximum':
      return value === ANY_INTEGER;
    case 'minimum':
      return value === -ANY_INTEGER;
    case 'readOnly':
      // To zod a list nobody changes in place; to readers of OpenAPI a property that must not be sent.
      return value === true;
    case 'type':
      return value === 'object' && 'oneOf' in object;
    default:
      return false;
  }
}
