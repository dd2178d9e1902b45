import type { StaffId } from '../../kernel/ids.ts';
import type { DomainRecord } from '../records/change.ts';
import { disclosedTo, type HistoryLine, isKept } from './disclosed-to.ts';

/**
 * Whatever was read or decided, as that member of staff may see it: every record in it, at any depth, goes
 * through `disclosedTo`. Lists lose what is hidden, and what is told together with a hidden record, such as
 * the customer of a task, goes with it.
 * @returns undefined when nothing is left to show.
 */
export function everythingDisclosedTo<Value>(readerId: StaffId, value: Value): Value | undefined {
  return shown(readerId, value) as Value | undefined;
}

function shown(readerId: StaffId, value: unknown): unknown {
  if (Array.isArray(value)) return shownItems(readerId, value);
  if (!isMap(value)) return value;
  return isRecord(value) ? disclosedTo(readerId, value) : shownProperties(readerId, value);
}

function shownItems(readerId: StaffId, items: readonly unknown[]): readonly unknown[] {
  const left = items.map((item) => shown(readerId, item));
  if (left.every((item, index) => item === items[index])) return items;
  return left.filter((item, index) => item !== undefined || items[index] === undefined);
}

function shownProperties(readerId: StaffId, map: object): object | undefined {
  const before = Object.entries(map);
  const after = before.map(([name, value]) => [name, shown(readerId, value)] as const);
  if (after.every(([, value], index) => value === before[index]?.[1])) return map;
  const hides = after.some(([, value], index) => value === undefined && before[index]?.[1] !== undefined);
  return hides ? undefined : Object.fromEntries(after);
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** References to records have a type as well, but no version. */
function isRecord(value: object): value is DomainRecord | HistoryLine {
  const { type, version, changed } = value as Readonly<Record<string, unknown>>;
  return isKept(type) && (version !== undefined || Array.isArray(changed));
}
