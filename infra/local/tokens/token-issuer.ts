import { randomUUID } from 'node:crypto';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import type { LocalSettings } from '../state/settings.ts';
import { accessClaims } from './access-claims.ts';

/** Replaces the user pool: signs access tokens and lets the gateway check them. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly keySet: JSONWebKeySet;
  /** An access token of a member of staff with the given roles. */
  tokenFor(member: Staff): Promise<string>;
  /** Signs any claims, so that tests can make tokens that must be refused. */
  sign(claims: JWTPayload, expiresAtSeconds: number): Promise<string>;
  /** @throws when the token is not one of ours, expired or for another client. */
  verify(token: string): Promise<JWTPayload>;
}

export const LOCAL_CLIENT = 'aftercare-local';

const SETTING = 'tokenKey';
const DAYS_VALID = 365;

/**
 * Tokens go by the machine's clock, not by the test clock, so they outlive every move of the test clock.
 *
 * @param issuer address of the API, below which the keys are published.
 */
export async function tokenIssuer(settings: LocalSettings, issuer: string): Promise<TokenIssuer> {
  const privateJwk = (settings.read(SETTING) as JWK | undefined) ?? (await newKey());
  settings.write(SETTING, privateJwk);
  const key = await importJWK(privateJwk, 'RS256');
  const { kty, n, e, kid } = privateJwk;
  const keySet = { keys: [{ kty, n, e, kid, alg: 'RS256', use: 'sig' }] } as JSONWebKeySet;
  const publicKeys = createLocalJWKSet(keySet);

  /** Checking a signature can take longer than answering a request. */
  const verified = new Map<string, JWTPayload>();

  const sign = (claims: JWTPayload, expiresAtSeconds: number): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: String(kid) })
      .setIssuer(issuer)
      .setIssuedAt()
      .setJti(randomUUID())
      .setExpirationTime(expiresAtSeconds)
      .sign(key);

  return {
    issuer,
    keySet,
    sign,
    tokenFor: (member) =>
      sign(
        { ...accessClaims(member), client_id: LOCAL_CLIENT },
        Math.floor(Date.now() / 1000) + DAYS_VALID * 86_400,
      ),
    async verify(token) {
      const seen = verified.get(token);
      if (seen?.exp !== undefined && seen.exp * 1000 > Date.now()) return seen;
      const { payload } = await jwtVerify(token, publicKeys, { issuer, algorithms: ['RS256'] });
      if ((payload.aud ?? payload.client_id) !== LOCAL_CLIENT) throw new Error('invalid audience');
      verified.set(token, payload);
      return payload;
    },
  };
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256' };
}
