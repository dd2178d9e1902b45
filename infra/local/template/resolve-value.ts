import { LOCAL_ACCOUNT, LOCAL_REGION } from './local-account.ts';
import { attribute, reference } from './physical-name.ts';
import type { Template, Templates } from './template.ts';

const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  'AWS::AccountId': LOCAL_ACCOUNT,
  'AWS::Region': LOCAL_REGION,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'local',
  'AWS::StackId': 'local',
};

/** Replaces the intrinsic functions in a value of one stack by what they mean in the local run. */
export type Resolve = (value: unknown) => unknown;

/**
 * Makes the resolver of one stack. Values imported from other stacks are followed to their exports.
 *
 * @throws Error when a value cannot be resolved, naming it.
 */
export function resolverOf(templates: Templates, template: Template): Resolve {
  const resolve: Resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && only && (only[0] === 'Ref' || only[0].startsWith('Fn::'))) {
      return intrinsic(only[0], only[1]);
    }
    return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(inner)]));
  };

  const intrinsic = (name: string, argument: unknown): unknown => {
    switch (name) {
      case 'Ref':
        return ref(String(argument));
      case 'Fn::GetAtt': {
        const [logicalId = '', ...rest] = Array.isArray(argument)
          ? argument.map(String)
          : String(argument).split('.');
        return getAttribute(logicalId, rest.join('.'));
      }
      case 'Fn::Join': {
        const [separator, parts] = argument as [string, unknown[]];
        return parts.map((part) => String(resolve(part))).join(separator);
      }
      case 'Fn::Sub':
        return substitute(argument);
      case 'Fn::Select': {
        const [index, list] = argument as [number | string, unknown];
        return (resolve(list) as unknown[])[Number(index)];
      }
      case 'Fn::Split': {
        const [separator, text] = argument as [string, unknown];
        return String(resolve(text)).split(separator);
      }
      case 'Fn::ImportValue':
        return imported(String(resolve(argument)));
      case 'Fn::GetStackOutput':
        return stackOutput(argument as { StackName: unknown; OutputName: string });
      default:
        throw new Error(`The local run does not know ${name}`);
    }
  };

  const ref = (name: string): string => {
    const pseudo = PSEUDO_PARAMETERS[name];
    if (pseudo !== undefined) return pseudo;
    const resource = template.Resources[name];
    if (!resource) throw new Error(`Nothing in the template is called ${name}`);
    return reference(name, resource);
  };

  const getAttribute = (logicalId: string, name: string): string => {
    const resource = template.Resources[logicalId];
    if (!resource) throw new Error(`Nothing in the template is called ${logicalId}`);
    return attribute(logicalId, resource, name);
  };

  const substitute = (argument: unknown): string => {
    const [text, names] = Array.isArray(argument)
      ? (argument as [string, Record<string, unknown>])
      : [String(argument), {}];
    return text.replaceAll(/\$\{([^!}][^}]*)\}/g, (_, name: string) => {
      if (name in names) return String(resolve(names[name]));
      const [logicalId = '', ...rest] = name.split('.');
      return rest.length > 0 ? getAttribute(logicalId, rest.join('.')) : ref(name);
    });
  };

  const imported = (exportName: string): unknown => {
    for (const other of Object.values(templates)) {
      for (const output of Object.values(other.Outputs)) {
        if (output.Export?.Name === exportName) return resolverOf(templates, other)(output.Value);
      }
    }
    throw new Error(`No stack exports ${exportName}`);
  };

  const stackOutput = (argument: { StackName: unknown; OutputName: string }): unknown => {
    for (const other of Object.values(templates)) {
      const output = other.Outputs[argument.OutputName];
      if (output && other !== template) return resolverOf(templates, other)(output.Value);
    }
    throw new Error(`No stack has the output ${argument.OutputName}`);
  };

  return resolve;
}
