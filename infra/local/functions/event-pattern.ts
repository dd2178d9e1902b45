/** A pattern as event rules and stream filters write it: leaves are lists of alternatives. */
export type EventPattern = { readonly [key: string]: EventPattern | readonly unknown[] };

/**
 * Whether an event matches. Knows literal values and `exists`, `prefix`, `suffix`, `anything-but`,
 * `equals-ignore-case` and `$or`.
 *
 * @throws Error for an operator it does not know: never guesses.
 */
export function matchesPattern(pattern: EventPattern, event: unknown): boolean {
  return Object.entries(pattern).every(([key, expected]) => {
    if (key === '$or') return (expected as EventPattern[]).some((one) => matchesPattern(one, event));
    const actual = isRecord(event) ? event[key] : undefined;
    if (!Array.isArray(expected)) return matchesPattern(expected as EventPattern, actual);
    const values = Array.isArray(actual) ? actual : [actual];
    return expected.some((alternative) => values.some((value) => matchesLeaf(alternative, value)));
  });
}

function matchesLeaf(alternative: unknown, value: unknown): boolean {
  if (!isRecord(alternative)) return alternative === value;
  const [[operator, operand] = []] = Object.entries(alternative);
  switch (operator) {
    case 'exists':
      return (value !== undefined) === operand;
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(operand));
    case 'suffix':
      return typeof value === 'string' && value.endsWith(String(operand));
    case 'equals-ignore-case':
      return typeof value === 'string' && value.toLowerCase() === String(operand).toLowerCase();
    case 'anything-but': {
      const excluded = Array.isArray(operand) ? operand : [operand];
      return value !== undefined && !excluded.some((one) => matchesLeaf(one, value));
    }
    default:
      throw new Error(`The local run does not know the pattern operator ${operator}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
