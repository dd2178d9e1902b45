import type { JWTPayload } from 'jose';
import type { HttpReply } from '../http/http-server.ts';
import type { RoutePlan } from '../template/local-plan.ts';
import type { TokenIssuer } from '../tokens/token-issuer.ts';
import { gatewayReply } from './gateway-reply.ts';

/** Claims as the HTTP API passes them on: always strings, lists as `[a b]`. */
export interface JwtAuthorization {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
}

export type Authorization =
  | { readonly outcome: 'open' }
  | { readonly outcome: 'granted'; readonly jwt: JwtAuthorization }
  | { readonly outcome: 'refused'; readonly reply: HttpReply };

/** What the JWT authorizer of a route answers to a request. */
export async function authorize(
  route: RoutePlan,
  authorizationHeader: string | undefined,
  issuer: TokenIssuer,
): Promise<Authorization> {
  if (route.authorization === 'none') return { outcome: 'open' };
  const token = authorizationHeader?.replace(/^bearer /i, '').trim();
  if (!token) return refused(401, 'Unauthorized', 'Bearer');
  let payload: JWTPayload;
  try {
    payload = await issuer.verify(token);
  } catch (error) {
    const reason = (error as Error).message.replaceAll('"', "'");
    return refused(401, 'Unauthorized', `Bearer error="invalid_token" error_description="${reason}"`);
  }
  const held = String(payload.scope ?? '').split(' ');
  if (route.scopes.length > 0 && !route.scopes.some((scope) => held.includes(scope))) {
    const wanted = route.scopes.join(' ');
    return refused(403, 'Forbidden', `Bearer scope="${wanted}" error="insufficient_scope"`);
  }
  const claims = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]));
  return { outcome: 'granted', jwt: { claims, scopes: route.scopes.length > 0 ? route.scopes : null } };
}

function refused(status: number, message: string, challenge: string): Authorization {
  return { outcome: 'refused', reply: gatewayReply(status, message, { 'www-authenticate': challenge }) };
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asText).join(' ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
