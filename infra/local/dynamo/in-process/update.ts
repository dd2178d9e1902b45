import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from './attribute-values.ts';
import { type Tokens, tokensOf } from './expression-tokens.ts';
import type { Operand, Placeholders } from './placeholders.ts';
import { invalid, notKnown } from './refusals.ts';

/** A parsed update: what is set to what, and what is removed. */
interface Update {
  readonly set: readonly { readonly place: Operand; readonly to: Sum }[];
  readonly remove: readonly Operand[];
}

interface Sum {
  readonly first: Term;
  readonly more?: { readonly sign: '+' | '-'; readonly term: Term };
}

type Term = Operand | { readonly ifNotExists: Operand; readonly otherwise: Operand };

const known = new Map<string, Update>();

function readUpdate(expression: string): Update {
  const before = known.get(expression);
  if (before) return before;
  const tokens = tokensOf(expression);
  const set: { place: Operand; to: Sum }[] = [];
  const remove: Operand[] = [];
  while (tokens.peek() !== undefined) {
    if (tokens.takeIf('SET')) {
      do {
        const place = tokens.take();
        tokens.expect('=');
        set.push({ place, to: readSum(tokens) });
      } while (tokens.takeIf(','));
    } else if (tokens.takeIf('REMOVE')) {
      do remove.push(tokens.take());
      while (tokens.takeIf(','));
    } else throw notKnown(`the update ${tokens.peek()}`);
  }
  const update = { set, remove };
  known.set(expression, update);
  return update;
}

function readSum(tokens: Tokens): Sum {
  const first = readTerm(tokens);
  for (const sign of ['+', '-'] as const)
    if (tokens.takeIf(sign)) return { first, more: { sign, term: readTerm(tokens) } };
  return { first };
}

function readTerm(tokens: Tokens): Term {
  const first = tokens.take();
  if (!tokens.takeIf('(')) return first;
  if (first !== 'if_not_exists') throw notKnown(`the function ${first}`);
  const ifNotExists = tokens.take();
  tokens.expect(',');
  const otherwise = tokens.take();
  tokens.expect(')');
  return { ifNotExists, otherwise };
}

/**
 * The item after an update. Everything is computed from the item before.
 *
 * @param keys the key attributes, which an update makes an item with and never changes.
 * @throws ValidationException when it changes a key, or computes with something that is not a number.
 */
export function updated(
  expression: string | undefined,
  keys: Item,
  before: Item | undefined,
  given: Placeholders,
): Item {
  const { set, remove } = expression === undefined ? { set: [], remove: [] } : readUpdate(expression);
  const changed = (place: Operand): string => {
    const name = given.nameOf(place);
    if (name in keys) throw invalid(`Cannot update attribute ${name}. This attribute is part of the key`);
    return name;
  };
  const taken = new Set(remove.map(changed));
  const kept = Object.entries(before ?? {}).filter(([name]) => !taken.has(name));
  const made = set.map(({ place, to }) => [changed(place), total(to, before, given)] as const);
  return { ...Object.fromEntries(kept), ...keys, ...Object.fromEntries(made) };
}

function total({ first, more }: Sum, before: Item | undefined, given: Placeholders): AttributeValue {
  const left = valueOf(first, before, given);
  if (!more) return left;
  const right = valueOf(more.term, before, given);
  if (left.N === undefined || right.N === undefined)
    throw invalid('An operand in the update expression has an incorrect data type');
  return { N: String(Number(left.N) + (more.sign === '+' ? 1 : -1) * Number(right.N)) };
}

function valueOf(term: Term, before: Item | undefined, given: Placeholders): AttributeValue {
  const [wanted, otherwise] = typeof term === 'string' ? [term] : [term.ifNotExists, term.otherwise];
  const value = given.valueOf(wanted, before) ?? (otherwise && given.valueOf(otherwise, before));
  if (value) return value;
  throw invalid('The provided expression refers to an attribute that does not exist in the item');
}
