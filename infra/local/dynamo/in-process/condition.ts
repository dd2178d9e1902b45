import { assertNever } from '../../../../shared/kernel/never.ts';
import { type Item, sameValue, valueOrder } from './attribute-values.ts';
import { type Tokens, tokensOf } from './expression-tokens.ts';
import type { Operand, Placeholders } from './placeholders.ts';
import { invalid, notKnown } from './refusals.ts';

/** A condition, filter or key condition, understood. */
export type Condition =
  | { readonly test: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly test: 'not'; readonly condition: Condition }
  | { readonly test: 'exists'; readonly place: Operand }
  | { readonly test: 'beginsWith'; readonly left: Operand; readonly right: Operand }
  | { readonly test: 'between'; readonly left: Operand; readonly low: Operand; readonly high: Operand }
  | { readonly test: Comparator; readonly left: Operand; readonly right: Operand };

type Comparator = (typeof COMPARATORS)[number];

const COMPARATORS = ['=', '<>', '<', '<=', '>', '>='] as const;

const known = new Map<string, Condition>();

/**
 * Reads a condition; what was read before is remembered, as programs have few of them.
 *
 * @throws ValidationException when it is none, Error when the engine knows too little for it.
 */
export function readCondition(expression: string): Condition {
  const before = known.get(expression);
  if (before) return before;
  const tokens = tokensOf(expression);
  const condition = readOr(tokens);
  if (tokens.peek() !== undefined) throw invalid(`${tokens.peek()} is out of place in ${expression}`);
  known.set(expression, condition);
  return condition;
}

function readOr(tokens: Tokens): Condition {
  let left = readAnd(tokens);
  while (tokens.takeIf('OR')) left = { test: 'or', left, right: readAnd(tokens) };
  return left;
}

function readAnd(tokens: Tokens): Condition {
  let left = readOne(tokens);
  while (tokens.takeIf('AND')) left = { test: 'and', left, right: readOne(tokens) };
  return left;
}

function readOne(tokens: Tokens): Condition {
  if (tokens.takeIf('NOT')) return { test: 'not', condition: readOne(tokens) };
  if (tokens.takeIf('(')) {
    const inner = readOr(tokens);
    tokens.expect(')');
    return inner;
  }
  const left = tokens.take();
  if (tokens.takeIf('(')) return readFunction(left, tokens);
  if (tokens.takeIf('BETWEEN')) {
    const low = tokens.take();
    tokens.expect('AND');
    return { test: 'between', left, low, high: tokens.take() };
  }
  const sign = tokens.take();
  const test = COMPARATORS.find((one) => one === sign);
  if (!test) throw notKnown(`the comparison ${sign}`);
  return { test, left, right: tokens.take() };
}

function readFunction(name: string, tokens: Tokens): Condition {
  const left = tokens.take();
  const right = tokens.takeIf(',') ? tokens.take() : undefined;
  tokens.expect(')');
  if (name === 'attribute_exists' && right === undefined) return { test: 'exists', place: left };
  if (name === 'attribute_not_exists' && right === undefined)
    return { test: 'not', condition: { test: 'exists', place: left } };
  if (name === 'begins_with' && right !== undefined) return { test: 'beginsWith', left, right };
  throw notKnown(`the function ${name}`);
}

/** Whether an item, or the lack of one, is as the condition says. */
export function holds(condition: Condition, item: Item | undefined, given: Placeholders): boolean {
  const valueOf = (operand: Operand) => given.valueOf(operand, item);
  const order = (left: Operand, right: Operand) => valueOrder(valueOf(left), valueOf(right)) ?? Number.NaN;
  switch (condition.test) {
    case 'and':
      return holds(condition.left, item, given) && holds(condition.right, item, given);
    case 'or':
      return holds(condition.left, item, given) || holds(condition.right, item, given);
    case 'not':
      return !holds(condition.condition, item, given);
    case 'exists':
      return valueOf(condition.place) !== undefined;
    case 'beginsWith':
      return valueOf(condition.left)?.S?.startsWith(valueOf(condition.right)?.S ?? '\0') ?? false;
    case 'between':
      return order(condition.left, condition.low) >= 0 && order(condition.left, condition.high) <= 0;
    case '=':
      return sameValue(valueOf(condition.left), valueOf(condition.right));
    case '<>':
      return !sameValue(valueOf(condition.left), valueOf(condition.right));
    case '<':
      return order(condition.left, condition.right) < 0;
    case '<=':
      return order(condition.left, condition.right) <= 0;
    case '>':
      return order(condition.left, condition.right) > 0;
    case '>=':
      return order(condition.left, condition.right) >= 0;
    default:
      return assertNever(condition);
  }
}
