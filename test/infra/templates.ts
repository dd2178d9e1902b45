import type { Configuration } from '../../infra/configuration.ts';
import { synthesiseTemplates, UNDEPLOYED } from '../../infra/synthesise.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly Metadata?: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export type Statement = {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
};

/** A stage with everything that is optional. */
export const EVERYTHING: Configuration = {
  ...UNDEPLOYED,
  stage: 'trial',
  mailFrom: 'service@mail.example.com',
  alarmEmail: 'operators@example.com',
  signInUrls: ['https://desk.example.com/'],
  allowedOrigins: ['https://desk.example.com'],
  machineClients: [{ name: 'dealer-system', groupId: 'harmony', staffId: 'stf_01jd' }],
  timerConcurrency: 20,
};

/** The templates of a configuration, with ways to ask for resources. */
export function templatesOf(configuration: Configuration) {
  const { data, service } = synthesiseTemplates({ bundle: false }, configuration);
  const resources: Readonly<Record<string, Resource>> = {
    ...(data['Resources'] as Record<string, Resource>),
    ...(service['Resources'] as Record<string, Resource>),
  };
  const ofType = (type: string) =>
    Object.entries(resources).flatMap(([logicalId, resource]) =>
      resource.Type === type ? [{ logicalId, ...resource }] : [],
    );
  const theOnly = (type: string) => {
    const [found, ...others] = ofType(type);
    if (!found || others.length > 0) throw new Error(`expected one ${type}, found ${others.length + 1}`);
    return found;
  };
  const functions = ofType('AWS::Lambda::Function').map((resource) => ({
    ...resource,
    folder: String(resource.Metadata?.['aftercare:function']),
  }));
  const folderOf = (logicalId: string) => functions.find((one) => one.logicalId === logicalId)?.folder;
  const environmentOf = (folder: string) => {
    const found = functions.find((one) => one.folder === folder);
    if (!found) throw new Error(`no function is made from ${folder}`);
    return (found.Properties['Environment'] as { Variables: Record<string, unknown> }).Variables;
  };
  return { data, service, resources, ofType, theOnly, functions, folderOf, environmentOf };
}

/** The logical id that a `Ref` or a `GetAtt` names, in whatever it is wrapped. */
export function named(value: unknown): string {
  const found = /"(?:Ref|Fn::GetAtt)":(?:"|\[")(?!AWS::)([^"]+)"/.exec(JSON.stringify(value))?.[1];
  if (found === undefined) throw new Error(`${JSON.stringify(value)} names no resource`);
  return found;
}
