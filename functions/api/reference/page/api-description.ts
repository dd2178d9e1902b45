/** The parts of the API description the reference page shows. */
export interface ApiDescription {
  readonly info: { readonly title: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses?: Readonly<Record<string, DescribedResponse>>;
  };
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly DescribedParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, DescribedResponse | Reference>>;
}

export interface DescribedResponse {
  readonly description: string;
  readonly content?: Readonly<Record<string, Content>>;
}

/** Points at a shared part: `#/components/responses/…`. */
export interface Reference {
  readonly $ref: string;
}

export interface DescribedParameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

export interface Content {
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
}

/** The subset of JSON Schema our declarations produce. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/**
 * The response itself, where the operation points at a shared one.
 * @throws when it points at nothing. We make the description, so the generator is wrong.
 */
export function resolved(
  response: DescribedResponse | Reference,
  { components }: ApiDescription,
): DescribedResponse {
  if (!('$ref' in response)) return response;
  const shared = components.responses?.[response.$ref.slice(response.$ref.lastIndexOf('/') + 1)];
  if (!shared) throw new Error(`The API description has no ${response.$ref}`);
  return shared;
}

/** The body an operation takes, with its media type. There is at most one. */
export function bodyOf({ requestBody }: DescribedOperation): readonly [string, Content] | undefined {
  return Object.entries(requestBody?.content ?? {})[0];
}
