import { describe, expect, it } from 'vitest';
import {
  GROUP_ATTRIBUTE,
  IDENTITY_SCOPE,
  STAFF_ATTRIBUTE,
} from '../../functions/auth/add-branch-roles/identity.ts';
import { UNDEPLOYED } from '../../infra/synthesise.ts';
import { EVERYTHING, named, templatesOf } from './templates.ts';

const { folderOf, ofType, theOnly } = templatesOf(EVERYTHING);

const client = (name: string) =>
  ofType('AWS::Cognito::UserPoolClient').find(({ Properties }) => Properties['ClientName'] === name)
    ?.Properties;

const scopeNames = (properties: Record<string, unknown> | undefined) =>
  [properties?.['AllowedOAuthScopes']]
    .flat()
    .map((scope) =>
      typeof scope === 'string' ? scope : String(JSON.stringify(scope).match(/\/[^"]+/)?.[0]),
    );

describe('the user pool', () => {
  const { Properties } = theOnly('AWS::Cognito::UserPool');

  it('is filled by administrators, and asks everyone for a second factor', () => {
    expect(Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  it('is protected from deletion where the stage is kept', () => {
    const pool = templatesOf(UNDEPLOYED).theOnly('AWS::Cognito::UserPool');

    expect([pool.Properties['DeletionProtection'], pool.DeletionPolicy]).toEqual(['ACTIVE', 'Retain']);
  });

  it('has the attributes the trigger reads, and runs the trigger for people and machines', () => {
    const { PreTokenGenerationConfig: trigger } = Properties['LambdaConfig'] as Record<
      string,
      Record<string, unknown>
    >;

    expect(trigger?.['LambdaVersion']).toBe('V3_0');
    expect(folderOf(named(trigger))).toBe('functions/auth/add-branch-roles');
    expect((Properties['Schema'] as { Name: string }[]).map(({ Name }) => `custom:${Name}`)).toEqual([
      GROUP_ATTRIBUTE,
      STAFF_ATTRIBUTE,
    ]);
  });
});

describe('the client of the people', () => {
  it('signs in by authorization code, without a secret, for a quarter of an hour at a time', () => {
    expect(client('staff')).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['https://desk.example.com/'],
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes' },
    });
  });

  it('takes no passwords: only the sign-in page gives tokens', () => {
    expect(client('staff')?.['ExplicitAuthFlows']).toEqual(['ALLOW_REFRESH_TOKEN_AUTH']);
  });

  it('cannot change who somebody is', () => {
    expect(client('staff')?.['WriteAttributes']).toEqual(['email']);
  });

  it('gets the three scopes of the API', () => {
    expect(scopeNames(client('staff')).sort()).toEqual(['/admin', '/read', '/write', 'openid']);
  });
});

describe('the client of a machine', () => {
  it('has a secret and no administration, and one scope that says which member of staff it is', () => {
    const scopes = scopeNames(client('dealer-system'));
    const [identity] = scopes.filter((scope) => IDENTITY_SCOPE.test(`staff${scope}`));

    expect(client('dealer-system')).toMatchObject({
      GenerateSecret: true,
      AllowedOAuthFlows: ['client_credentials'],
    });
    expect(identity).toBe('/harmony.stf_01jd');
    expect(scopes.sort()).toEqual(['/harmony.stf_01jd', '/read', '/write']);
  });

  it('signs nobody in', () => {
    expect(client('dealer-system')?.['ExplicitAuthFlows']).toEqual(['ALLOW_REFRESH_TOKEN_AUTH']);
  });

  it('is not there unless the operator names one', () => {
    const clients = templatesOf(UNDEPLOYED).ofType('AWS::Cognito::UserPoolClient');

    expect(clients.map(({ Properties }) => Properties['ClientName'])).toEqual(['staff']);
  });
});
