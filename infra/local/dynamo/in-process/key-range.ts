import type { Item } from './attribute-values.ts';
import { type Condition, holds } from './condition.ts';
import type { Placeholders } from './placeholders.ts';
import { invalid } from './refusals.ts';
import type { KeyAttributes } from './table-shape.ts';

/** The part of one partition that a query asks for. */
export interface KeyRange {
  readonly partition: string;
  /** No sort key of the range is before this. */
  readonly first: string;
  isIn(item: Item): boolean;
}

/**
 * Takes a key condition apart: one partition, and at most one condition on the sort key.
 *
 * @throws ValidationException when it is anything else.
 */
export function keyRange(condition: Condition, keys: KeyAttributes, given: Placeholders): KeyRange {
  const parts = condition.test === 'and' ? [condition.left, condition.right] : [condition];
  const isOn = (part: Condition, attribute: string) =>
    'left' in part && typeof part.left === 'string' && given.nameOf(part.left) === attribute;
  const onPartition = parts.find((part) => isOn(part, keys.partition));
  const [onSort, ...others] = parts.filter((part) => part !== onPartition);
  const partition = onPartition?.test === '=' ? given.valueOf(onPartition.right, undefined)?.S : undefined;
  if (!partition || others.length > 0 || (onSort && !isOn(onSort, keys.sort)))
    throw invalid('Query key condition not supported');
  return {
    partition,
    first: (onSort && lowest(onSort, given)) ?? '',
    isIn: (item) => !onSort || holds(onSort, item, given),
  };
}

function lowest(condition: Condition, given: Placeholders): string | undefined {
  switch (condition.test) {
    case '=':
    case '>':
    case '>=':
    case 'beginsWith':
      return given.valueOf(condition.right, undefined)?.S;
    case 'between':
      return given.valueOf(condition.low, undefined)?.S;
    case '<':
    case '<=':
      return undefined;
    default:
      throw invalid('Query key condition not supported');
  }
}
