import * as z from 'zod';
import type { ApiPlan, CorsPlan } from './local-plan.ts';
import { functionArn } from './read-functions.ts';
import type { Resources } from './resources.ts';

const routeSchema = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizationScopes: z.array(z.string()).default([]),
});

const integrationSchema = z.object({
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});

const apiSchema = z.object({
  CorsConfiguration: z
    .object({
      AllowOrigins: z.array(z.string()).default([]),
      AllowMethods: z.array(z.string()).default([]),
      AllowHeaders: z.array(z.string()).default([]),
      ExposeHeaders: z.array(z.string()).default([]),
      MaxAge: z.number().optional(),
    })
    .optional(),
});

/** @throws Error for an authorizer other than JWT or a payload other than 2.0. */
export function readApi(resources: Resources): ApiPlan {
  const integrations = new Map(
    resources('AWS::ApiGatewayV2::Integration').map((resource) => [
      `integrations/${String(resource.reference)}`,
      functionArn(resources, integrationSchema.parse(resource.properties()).IntegrationUri),
    ]),
  );
  const routes = resources('AWS::ApiGatewayV2::Route').map((resource) => {
    const route = routeSchema.parse(resource.properties());
    const target = integrations.get(route.Target);
    if (target === undefined) throw new Error(`the route ${route.RouteKey} leads to no integration`);
    return {
      routeKey: route.RouteKey,
      functionArn: target,
      authorization: route.AuthorizationType === 'JWT' ? ('jwt' as const) : ('none' as const),
      scopes: route.AuthorizationScopes,
    };
  });
  const cors = readCors(resources);
  return { routes, ...(cors && { cors }) };
}

function readCors(resources: Resources): CorsPlan | undefined {
  const [api] = resources('AWS::ApiGatewayV2::Api');
  const cors = api && apiSchema.parse(api.properties()).CorsConfiguration;
  if (!cors) return undefined;
  return {
    origins: cors.AllowOrigins,
    methods: cors.AllowMethods,
    headers: cors.AllowHeaders.map((name) => name.toLowerCase()),
    exposedHeaders: cors.ExposeHeaders,
    ...(cors.MaxAge !== undefined && { maximumAgeSeconds: cors.MaxAge }),
  };
}
