import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from './attribute-values.ts';
import { invalid } from './refusals.ts';

/** The placeholders for names and values in the expressions of one request. */
export interface Given {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Item | undefined;
}

/** A place or a value in an expression, as it is written there: `version`, `#version` or `:version`. */
export type Operand = string;

/** Looks up what operands stand for. */
export interface Placeholders {
  nameOf(operand: Operand): string;
  /** @param item where places are looked up; a place that is not there has no value. */
  valueOf(operand: Operand, item: Item | undefined): AttributeValue | undefined;
}

/** @throws ValidationException when expressions and what is given for them do not cover each other. */
export function placeholders(
  { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} }: Given,
  ...expressions: readonly (string | undefined)[]
): Placeholders {
  const mentioned = new Set(expressions.flatMap((expression) => expression?.match(/[#:]\w+/g) ?? []));
  for (const name of mentioned)
    if (!(name in names) && !(name in values))
      throw invalid(`An expression uses ${name}, which is not given`);
  for (const name of [...Object.keys(names), ...Object.keys(values)])
    if (!mentioned.has(name)) throw invalid(`${name} is given and no expression uses it`);
  const nameOf = (operand: Operand): string => names[operand] ?? operand;
  return {
    nameOf,
    valueOf: (operand, item) => (operand.startsWith(':') ? values[operand] : item?.[nameOf(operand)]),
  };
}
