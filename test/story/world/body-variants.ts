import * as z from 'zod';
import type { Operation } from '../../../shared/contracts/operation.ts';

type Body = Readonly<Record<string, unknown>>;

/** Where there are few choices, two are made at a time: a stop that reaches everything is one of state and scope. */
const FEW = 16;

/**
 * The same request with what it can choose chosen otherwise: every value of every field that has a closed set of them,
 * or of two fields at a time where they are few. Some make no sense, and are refused.
 */
export function bodyVariants({ body }: Operation, genuine: Body): readonly Body[] {
  if (!body) return [];
  const { properties = {} } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  const choices = Object.entries(properties).flatMap(([name, schema]) =>
    choicesOf(schema).map((value): Body => ({ [name]: value })),
  );
  let variants: readonly Body[] = [genuine];
  for (let together = choices.length <= FEW ? 2 : 1; together > 0; together -= 1) {
    variants = variants.flatMap((variant) => choices.map((choice) => ({ ...variant, ...choice })));
  }
  const distinct = new Map(variants.map((variant) => [JSON.stringify(variant), variant]));
  return [...distinct.values()];
}

/** The values of a field with a closed set of them: words, or objects made of such fields. */
function choicesOf(schema: unknown): readonly unknown[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { const: only, enum: words, oneOf, anyOf, properties, required } = schema as JsonSchema;
  if (only !== undefined) return [only];
  if (words) return words;
  const options = oneOf ?? anyOf;
  if (options) return options.flatMap(choicesOf);
  if (!properties || !required) return [];
  const fields = required.map((name) => [name, choicesOf(properties[name])[0]] as const);
  return fields.every(([, value]) => value !== undefined) ? [Object.fromEntries(fields)] : [];
}

interface JsonSchema {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
  readonly anyOf?: readonly unknown[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}
