import { describe, expect, it } from 'vitest';
import { UNDEPLOYED } from '../../infra/synthesise.ts';
import { operations } from '../../shared/contracts/operations.ts';
import { EVERYTHING, named, templatesOf } from './templates.ts';

const { folderOf, ofType, theOnly, resources } = templatesOf(UNDEPLOYED);

const routes = ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => {
  const integration = resources[named(Properties['Target'])];
  return {
    key: Properties['RouteKey'],
    authorization: Properties['AuthorizationType'],
    scopes: Properties['AuthorizationScopes'] ?? [],
    served: folderOf(named(integration?.Properties['IntegrationUri'])),
  };
});

const byKey = (one: { key: unknown }, other: { key: unknown }) =>
  String(one.key).localeCompare(String(other.key));

it('makes one route per declared operation and for HEAD, with its scope, and one for the rest', () => {
  const declared = operations.flatMap(({ method, path, feature, access }) =>
    [method, ...(method === 'GET' ? ['HEAD'] : [])].map((name) => ({
      key: `${name} ${path}`,
      authorization: access.kind === 'open' ? 'NONE' : 'JWT',
      scopes: access.kind === 'open' ? [] : [access.scope],
      served: `functions/api/${feature}`,
    })),
  );
  const rest = { key: '$default', authorization: 'NONE', scopes: [], served: 'functions/api/reference' };

  const beside = {
    ...rest,
    key: 'ANY /v1/unsubscribe/{rest+}',
    served: 'functions/api/consent',
  };

  expect(operations.length).toBeGreaterThan(0);
  expect([...routes].sort(byKey)).toEqual([...declared, beside, rest].sort(byKey));
});

it('calls the functions with payload 2.0', () => {
  const versions = ofType('AWS::ApiGatewayV2::Integration').map(
    ({ Properties }) => Properties['PayloadFormatVersion'],
  );

  expect(new Set(versions)).toEqual(new Set(['2.0']));
});

it('takes tokens of its own user pool, for its own clients', () => {
  const { theOnly: one, ofType: all } = templatesOf(EVERYTHING);
  const { JwtConfiguration, IdentitySource } = one('AWS::ApiGatewayV2::Authorizer').Properties;
  const { Issuer, Audience } = JwtConfiguration as { Issuer: unknown; Audience: unknown[] };

  expect(IdentitySource).toEqual(['$request.header.Authorization']);
  expect(JSON.stringify(Issuer)).toContain(one('AWS::Cognito::UserPool').logicalId);
  expect(Audience.map(named).sort()).toEqual(
    all('AWS::Cognito::UserPoolClient')
      .map(({ logicalId }) => logicalId)
      .sort(),
  );
});

describe('the stage', () => {
  const { Properties } = theOnly('AWS::ApiGatewayV2::Stage');

  it('is the default one and is throttled', () => {
    expect(Properties).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    });
  });

  it('logs every request without a person in it', () => {
    const { Format, DestinationArn } = Properties['AccessLogSettings'] as {
      Format: string;
      DestinationArn: unknown;
    };

    expect(Object.values(JSON.parse(Format)).sort()).toEqual([
      '$context.authorizer.error',
      '$context.error.responseType',
      '$context.integrationErrorMessage',
      '$context.integrationStatus',
      '$context.requestId',
      '$context.requestTime',
      '$context.responseLatency',
      '$context.responseLength',
      '$context.routeKey',
      '$context.status',
    ]);
    expect(resources[named(DestinationArn)]?.Properties).toMatchObject({ RetentionInDays: 90 });
  });
});

describe('pages of other origins', () => {
  it('may call nothing unless the operator names them', () => {
    expect(theOnly('AWS::ApiGatewayV2::Api').Properties).not.toHaveProperty('CorsConfiguration');
  });

  it('may call everything, without cookies, when they are named', () => {
    const { CorsConfiguration } = templatesOf(EVERYTHING).theOnly('AWS::ApiGatewayV2::Api').Properties;

    expect(CorsConfiguration).toMatchObject({
      AllowOrigins: ['https://desk.example.com'],
      AllowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    });
    expect(CorsConfiguration).not.toHaveProperty('AllowCredentials');
  });
});
