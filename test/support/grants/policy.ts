/** One thing a function asks a service for, as IAM sees it. */
export interface Permission {
  /** `dynamodb:Query`. */
  readonly action: string;
  readonly resource: string;
  /** The keys of the request that conditions look at: `dynamodb:LeadingKeys` and their values. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/** A statement of a policy, its intrinsic functions resolved. There are no denials in the policies of roles. */
export interface GrantStatement {
  readonly Effect: 'Allow';
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/**
 * Whether the statements grant it, by the rules of IAM for what our statements are made of.
 *
 * @throws Error for an unknown condition, because guessing would make every test worthless.
 */
export function isGranted(statements: readonly GrantStatement[], asked: Permission): boolean {
  return statements.some(
    ({ Action, Resource, Condition = {} }) =>
      list(Action).includes(asked.action) &&
      list(Resource).some((resource) => isLike(resource, asked.resource)) &&
      Object.entries(Condition).every(([operator, keys]) =>
        Object.entries(keys).every(([key, wanted]) => holds(operator, list(wanted), asked.context[key])),
      ),
  );
}

function holds(operator: string, wanted: readonly string[], given: readonly string[] = []): boolean {
  switch (operator) {
    case 'StringEquals':
    case 'ForAnyValue:StringEquals':
      return given.some((value) => wanted.includes(value));
    // Both hold for a request without the key, which is why only actions that always carry it may use them.
    case 'ForAllValues:StringEquals':
      return given.every((value) => wanted.includes(value));
    case 'ForAllValues:StringLike':
      return given.every((value) => wanted.some((pattern) => isLike(pattern, value)));
    default:
      throw new Error(`What ${operator} means is not known here`);
  }
}

function isLike(pattern: string, value: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return value === pattern;
  const last = rest.pop() ?? '';
  if (!value.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = value.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return value.length - last.length >= from && value.endsWith(last);
}

function list(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
