import { attribute, physicalName } from './physical-name.ts';
import { resolverOf } from './resolve-value.ts';
import type { Templates } from './template.ts';

/** A resource whose properties are plain values. */
export interface ResolvedResource {
  readonly logicalId: string;
  readonly type: string;
  readonly name: string;
  readonly arn: string;
  /** What `Ref` gives. Other resources name this one by it. */
  readonly reference: unknown;
  readonly properties: () => unknown;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** All resources of the given types, in the order of the templates. */
export type Resources = (...types: readonly string[]) => readonly ResolvedResource[];

/** Finds resources of a type in all templates, references between them resolved. */
export function resourcesOf(templates: Templates): Resources {
  const all = Object.values(templates).flatMap((template) => {
    const resolve = resolverOf(templates, template);
    return Object.entries(template.Resources).map(([logicalId, resource]) => ({
      logicalId,
      type: resource.Type,
      name: physicalName(logicalId, resource),
      arn: attribute(logicalId, resource, 'Arn'),
      reference: resolve({ Ref: logicalId }),
      properties: () => resolve(resource.Properties),
      metadata: resource.Metadata,
    }));
  });
  return (...types) => all.filter((resource) => types.includes(resource.type));
}
