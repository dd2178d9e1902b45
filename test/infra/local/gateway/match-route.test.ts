import { describe, expect, it } from 'vitest';
import { matchRoute } from '../../../../infra/local/gateway/match-route.ts';

const ROUTES = ['$default', 'GET /a/{id}', 'GET /a/new', 'ANY /a/{id}', 'GET /{rest+}', 'GET /a/{id}/b'].map(
  (routeKey) => ({ routeKey, functionArn: 'f', authorization: 'none' as const, scopes: [] }),
);

describe('matching a route', () => {
  it.each([
    ['GET', '/a/new', 'GET /a/new', {}],
    ['GET', '/a/1', 'GET /a/{id}', { id: '1' }],
    ['PUT', '/a/1', 'ANY /a/{id}', { id: '1' }],
    ['GET', '/a/1/b', 'GET /a/{id}/b', { id: '1' }],
    ['GET', '/a/1/c', 'GET /{rest+}', { rest: 'a/1/c' }],
    ['POST', '/x', '$default', {}],
  ])('%s %s leads to %s', (method, path, routeKey, pathParameters) => {
    const matched = matchRoute(ROUTES, method, path);

    expect([matched?.route.routeKey, matched?.pathParameters]).toEqual([routeKey, pathParameters]);
  });
});
