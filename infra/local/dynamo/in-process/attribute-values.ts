import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { invalid, notKnown } from './refusals.ts';

/** What is kept under one key. */
export type Item = Readonly<Record<string, AttributeValue>>;

const MOST_ITEM_BYTES = 400 * 1024;

/**
 * An item as it is kept: nobody who holds what it was made from, or what a read answered, can change it.
 *
 * @throws ValidationException when it is larger than an item may be.
 */
export function keptItem(item: Item): Item {
  const entries = Object.entries(item).filter(([, value]) => value !== undefined);
  const kept = Object.freeze(Object.fromEntries(entries.map(([name, value]) => [name, keptValue(value)])));
  if (bytesOf(kept) > MOST_ITEM_BYTES) throw invalid('Item size has exceeded the maximum allowed size');
  return kept;
}

const bytes = new WeakMap<Item, number>();

/** The size of a stored item, computed once. */
export function bytesOf(kept: Item): number {
  const known = bytes.get(kept);
  if (known !== undefined) return known;
  const reckoned = bytesOfMap(kept);
  bytes.set(kept, reckoned);
  return reckoned;
}

function bytesOfMap(values: Item): number {
  return Object.entries(values).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOfValue(value),
    0,
  );
}

function bytesOfValue({ S, N, L, M }: AttributeValue): number {
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return Math.ceil(N.length / 2) + 1;
  if (L) return L.reduce((sum, inner) => sum + 1 + bytesOfValue(inner), 3);
  return M ? 3 + Object.keys(M).length + bytesOfMap(M) : 1;
}

function keptValue(value: AttributeValue): AttributeValue {
  if (value.S !== undefined) return Object.freeze({ S: value.S });
  if (value.N !== undefined) return Object.freeze({ N: plainNumber(value.N) });
  if (value.BOOL !== undefined) return Object.freeze({ BOOL: value.BOOL });
  if (value.NULL !== undefined) return Object.freeze({ NULL: value.NULL });
  if (value.L !== undefined)
    return Object.freeze({ L: Object.freeze(value.L.map(keptValue)) as AttributeValue[] });
  if (value.M !== undefined) return Object.freeze({ M: keptItemValues(value.M) });
  throw notKnown(`attributes like ${JSON.stringify(value)}`);
}

function keptItemValues(values: Item): Record<string, AttributeValue> {
  return Object.freeze(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, keptValue(value)])),
  ) as Record<string, AttributeValue>;
}

/** A number the way the service answers it: `7.0` and `07` are `7`. */
function plainNumber(text: string): string {
  if (!/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) throw invalid(`${text} is no number`);
  const number = Number(text);
  if (!Number.isSafeInteger(number) && String(number) !== text)
    throw notKnown(`a number as exact as ${text}`);
  return String(number);
}

/** Whether both are of one type and of one value. */
export function sameValue(left: AttributeValue | undefined, right: AttributeValue | undefined): boolean {
  return left !== undefined && isDeepStrictEqual(left, right);
}

/** Negative, zero or positive for two texts or two numbers; undefined where there is no order. */
export function valueOrder(
  left: AttributeValue | undefined,
  right: AttributeValue | undefined,
): number | undefined {
  if (left?.S !== undefined && right?.S !== undefined) return textOrder(left.S, right.S);
  if (left?.N !== undefined && right?.N !== undefined) return Number(left.N) - Number(right.N);
  return undefined;
}

const BEYOND_UTF16_ORDER = /[\ud800-\udfff]/;

/** The order of UTF-8 bytes, in which sort keys are kept. */
export function textOrder(left: string, right: string): number {
  if (left === right) return 0;
  if (BEYOND_UTF16_ORDER.test(left) || BEYOND_UTF16_ORDER.test(right))
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  return left < right ? -1 : 1;
}
