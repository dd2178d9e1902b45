import type { Resource, Template, Templates } from './template.ts';

const TABLES: readonly string[] = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'];

/** The same templates with another name for the table, for runs that share one engine. */
export function renameTable(templates: Templates, TableName: string): Templates {
  const renamed = (resource: Resource): Resource =>
    TABLES.includes(resource.Type)
      ? { ...resource, Properties: { ...resource.Properties, TableName } }
      : resource;
  const ofTemplate = ({ Resources, ...rest }: Template): Template => ({
    ...rest,
    Resources: Object.fromEntries(
      Object.entries(Resources).map(([logicalId, resource]) => [logicalId, renamed(resource)]),
    ),
  });
  return Object.fromEntries(
    Object.entries(templates).map(([name, template]) => [name, ofTemplate(template)]),
  );
}
