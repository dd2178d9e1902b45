import { describe, expect, it } from 'vitest';
import { UNDEPLOYED } from '../../infra/synthesise.ts';
import { EVERYTHING, templatesOf } from './templates.ts';

const { data, service, ofType, theOnly } = templatesOf(EVERYTHING);

const stacks = { data, service };
const resourcesIn = (name: keyof typeof stacks) => stacks[name]['Resources'] as Record<string, unknown>;

/** The resources of the same stack that a value names. */
function namedIn(value: unknown, known: Readonly<Record<string, unknown>>): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => namedIn(one, known));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref' || key === 'Fn::GetAtt' || key === 'DependsOn') {
      const names = (key === 'Fn::GetAtt' ? [[inner].flat()[0]] : [inner].flat()).map(String);
      return names.filter((name) => name in known);
    }
    return namedIn(inner, known);
  });
}

describe('CloudFormation can make the stacks', () => {
  it.each(['data', 'service'] as const)('%s in some order: nothing waits for itself', (name) => {
    const known = resourcesIn(name);
    const waiting = new Map(Object.entries(known).map(([id, one]) => [id, new Set(namedIn(one, known))]));
    let made: string[];
    do {
      made = [...waiting].flatMap(([id, needs]) =>
        [...needs].some((need) => waiting.has(need)) ? [] : [id],
      );
      for (const id of made) waiting.delete(id);
    } while (made.length > 0);

    expect([...waiting.keys()]).toEqual([]);
  });

  it('again after a first try that failed: whatever has a name of its own goes with the stack', () => {
    const kept = Object.values(templatesOf(UNDEPLOYED).resources).filter(
      ({ DeletionPolicy }) => DeletionPolicy === 'Retain',
    );

    // Names of user pools need not be unique, and the table is given one by CloudFormation.
    expect(kept.map(({ Type }) => Type).sort()).toEqual([
      'AWS::Cognito::UserPool',
      'AWS::DynamoDB::GlobalTable',
    ]);
    expect(kept.flatMap(({ Properties }) => Properties['TableName'] ?? [])).toEqual([]);
  });

  it('with room left below the quotas of AWS', () => {
    const policies = ofType('AWS::IAM::Policy').map(
      ({ Properties }) => JSON.stringify(Properties['PolicyDocument']).length,
    );

    expect(Object.keys(resourcesIn('service')).length).toBeLessThan(0.9 * 500);
    expect(ofType('AWS::ApiGatewayV2::Route').length).toBeLessThan(0.9 * 300);
    expect(JSON.stringify(service).length).toBeLessThan(0.9 * 1_000_000);
    expect(Math.max(...policies)).toBeLessThan(0.5 * 10_240);
  });
});

it('keeps table and users over releases: another logical id would be another, empty one', () => {
  const kept = ['AWS::DynamoDB::GlobalTable', 'AWS::Cognito::UserPool'].map(
    (type) => theOnly(type).logicalId,
  );

  expect(kept).toEqual(['DossiersTableC73ED7F6', 'SignInUsers1801E146']);
});

it('tells the operator where everything is', () => {
  const outputs = Object.values(stacks).flatMap((stack) =>
    Object.entries(stack['Outputs'] as Record<string, { Description?: string }>).flatMap(([name, output]) =>
      output.Description ? [name] : [],
    ),
  );

  expect(outputs.sort()).toEqual(['ApiUrl', 'SignInUrl', 'StaffClientId', 'TableName', 'UserPoolId']);
});
