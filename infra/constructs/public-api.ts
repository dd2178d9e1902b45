import { Duration } from 'aws-cdk-lib';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { type Feature, type Operation, pageBase } from '../../shared/contracts/operation.ts';
import { acknowledge } from '../acknowledge.ts';
import type { AftercareFunction } from './aftercare-function.ts';
import { accessLog } from './access-log.ts';
import type { SignIn } from './sign-in.ts';

/** Requests per second of all callers together. More are answered 429. */
const THROTTLE = { rateLimit: 200, burstLimit: 400 };

const REQUEST_HEADERS = [
  'authorization',
  'content-type',
  'accept-language',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'x-request-id',
];
const EXPOSED_HEADERS = ['etag', 'location', 'link', 'idempotent-replayed', 'retry-after', 'x-request-id'];

/** The HTTP API with one route per declared operation. */
export class PublicApi extends Construct {
  readonly httpApi: HttpApi;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, stage: string, allowedOrigins: readonly string[]) {
    super(scope, id);
    this.httpApi = new HttpApi(this, 'Http', {
      apiName: `aftercare-${stage}`,
      createDefaultStage: false,
      ...(allowedOrigins.length > 0 && {
        corsPreflight: {
          allowOrigins: [...allowedOrigins],
          allowMethods: [
            CorsHttpMethod.GET,
            CorsHttpMethod.POST,
            CorsHttpMethod.PUT,
            CorsHttpMethod.PATCH,
            CorsHttpMethod.DELETE,
          ],
          allowHeaders: REQUEST_HEADERS,
          exposeHeaders: EXPOSED_HEADERS,
          maxAge: Duration.hours(1),
        },
      }),
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: accessLog(this, stage),
    });
  }

  /** Where callers reach it, without a slash at the end. */
  get url(): string {
    return this.httpApi.apiEndpoint;
  }

  /** Makes the routes: open operations without a token, all others with the scope they declare. */
  serve(
    operations: readonly Operation[],
    functions: Readonly<Record<Feature, AftercareFunction>>,
    { userPool, clients }: SignIn,
  ): void {
    const bearer = new HttpJwtAuthorizer('Bearer', userPool.userPoolProviderUrl, {
      jwtAudience: clients.map((client) => client.userPoolClientId),
    });
    const integrations = new Map<Feature, HttpLambdaIntegration>();
    for (const operation of operations) {
      const integration = integrations.get(operation.feature) ?? integrationOf(functions, operation.feature);
      integrations.set(operation.feature, integration);
      const routes = this.httpApi.addRoutes({
        path: operation.path,
        methods: methodsOf(operation),
        integration,
        ...admission(operation, bearer),
      });
      if (operation.access.kind === 'open') {
        for (const route of routes) acknowledge(route, 'AwsSolutions-APIG4', OPEN_REASON);
      }
    }
    for (const { path, feature } of addressesBeside(operations)) {
      const integration = integrations.get(feature) ?? integrationOf(functions, feature);
      const routes = this.httpApi.addRoutes({
        path,
        methods: [HttpMethod.ANY],
        integration,
        authorizer: new HttpNoneAuthorizer(),
      });
      for (const route of routes) acknowledge(route, 'AwsSolutions-APIG4', OPEN_REASON);
    }
    this.answerTheRest(integrations.get('reference') ?? integrationOf(functions, 'reference'));
  }

  /** Unknown addresses and methods get a problem document too, not the gateway's bare message. */
  private answerTheRest(integration: HttpLambdaIntegration): void {
    const route = new HttpRoute(this, 'Rest', {
      httpApi: this.httpApi,
      routeKey: HttpRouteKey.DEFAULT,
      integration,
      authorizer: new HttpNoneAuthorizer(),
    });
    acknowledge(route, 'AwsSolutions-APIG4', 'Only says that there is nothing at this address.');
  }
}

/** HEAD is answered as GET is (RFC 9110 9.1). */
function methodsOf({ method }: Operation): HttpMethod[] {
  return method === 'GET' ? [HttpMethod.GET, HttpMethod.HEAD] : [HttpMethod[method]];
}

/** Whoever opens a link that was cut, lengthened or asked for with another method gets a page of the same function. */
function addressesBeside(operations: readonly Operation[]): readonly { path: string; feature: Feature }[] {
  const pages = operations.filter(({ reply }) => reply.trouble === 'page');
  const bases = new Map(pages.map(({ path, feature }) => [pageBase(path), feature]));
  return [...bases].map(([base, feature]) => ({ path: `${base}/{rest+}`, feature }));
}

const OPEN_REASON =
  'Declared open: it says what the API is and how it fares, or stops a kind of letter for whoever holds its signed link.';

function integrationOf(
  functions: Readonly<Record<Feature, AftercareFunction>>,
  feature: Feature,
): HttpLambdaIntegration {
  return new HttpLambdaIntegration(feature, functions[feature].lambda, { scopePermissionToRoute: false });
}

function admission(
  { access }: Operation,
  bearer: IHttpRouteAuthorizer,
): { authorizer: IHttpRouteAuthorizer; authorizationScopes?: string[] } {
  if (access.kind === 'open') return { authorizer: new HttpNoneAuthorizer() };
  return { authorizer: bearer, authorizationScopes: [access.scope] };
}
