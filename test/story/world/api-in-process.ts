import type { Context } from 'aws-lambda';
import { bindings as absences } from '../../../functions/api/absence/bindings.ts';
import { bindings as cases } from '../../../functions/api/case/bindings.ts';
import { unsubscribeAddresses } from '../../../functions/api/consent/broken-link.ts';
import { bindings as consents } from '../../../functions/api/consent/bindings.ts';
import { bindings as dossiers } from '../../../functions/api/dossier/bindings.ts';
import { bindings as calls } from '../../../functions/api/call/bindings.ts';
import { bindings as followUps } from '../../../functions/api/follow-up/bindings.ts';
import { bindings as letters } from '../../../functions/api/letter/bindings.ts';
import { bindings as branches } from '../../../functions/api/branch/bindings.ts';
import type { PrivacyDependencies } from '../../../functions/api/privacy/dependencies.ts';
import { bindings as privacy } from '../../../functions/api/privacy/bindings.ts';
import { bindings as reference } from '../../../functions/api/reference/bindings.ts';
import type { ApiDescription } from '../../../functions/api/reference/page/api-description.ts';
import { bindings as visits } from '../../../functions/api/visit/bindings.ts';
import { bindings as obligations } from '../../../functions/api/obligation/bindings.ts';
import { type ApiFunction, createApiHandler } from '../../../functions/runtime/api-handler.ts';
import { rolesClaim } from '../../../functions/runtime/claims.ts';
import { type Client, createClient } from '../../../shared/contracts/client.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import { letterWriter } from '../../../shared/letters/customer/letter-writer.ts';
import { unsubscribePages } from '../../../shared/letters/customer/unsubscribe-page.ts';
import { apiEvent, claims } from '../../support/api-calls.ts';

const CONTEXT = { getRemainingTimeInMillis: () => 30_000 } as Context;

/** The API in this process. */
export interface ApiInProcess {
  readonly handler: ApiFunction;
  /** A client of somebody with that record, or of somebody without a token. */
  readonly as: (staff: Staff | undefined) => Client;
}

/** The functions of the API as one, called in this process: what a request costs the database is all there is. */
export function apiInProcess(dependencies: PrivacyDependencies): ApiInProcess {
  const everything = {
    ...dependencies,
    unsubscribePages,
    letterWriter: async () => letterWriter,
    description: committedDescription,
    unknownLinkPage: async () => unsubscribePages.unknown(),
  };
  const handler = createApiHandler(
    everything,
    [
      ...branches,
      ...dossiers,
      ...visits,
      ...followUps,
      ...calls,
      ...absences,
      ...cases,
      ...consents,
      ...letters,
      ...obligations,
      ...privacy,
      ...reference,
    ],
    { people: unsubscribeAddresses },
  );
  return {
    handler,
    as: (staff) =>
      createClient({
        baseUrl: dependencies.publicUrl,
        fetch: async (address, init) => {
          const url = new URL(String(address));
          const result = await handler(
            apiEvent({
              method: init?.method ?? 'GET',
              path: url.pathname,
              query: Object.fromEntries(url.searchParams),
              headers: init?.headers as Record<string, string>,
              ...(init?.body !== undefined && { body: init.body }),
              ...(staff && { claims: claimsOf(staff) }),
            }),
            CONTEXT,
          );
          const body = result.statusCode === 204 ? null : (result.body ?? '');
          return new Response(body, {
            status: result.statusCode ?? 500,
            headers: result.headers as Record<string, string>,
          });
        },
      }),
  };
}

/** The claims of that member's token. */
export function claimsOf(staff: Staff): Record<string, string> {
  return claims(rolesClaim(staff.roles), { staff: staff.id, group: staff.groupId });
}

async function committedDescription(): Promise<ApiDescription> {
  const file = await import('../../../functions/api/reference/openapi.json', { with: { type: 'json' } });
  return file.default;
}
