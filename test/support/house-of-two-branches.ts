import { recordCall } from '../../shared/contracts/call/index.ts';
import type { Client } from '../../shared/contracts/client.ts';
import { checkContact, recordConsent } from '../../shared/contracts/consent/index.ts';
import { registerCustomer } from '../../shared/contracts/dossier/index.ts';
import { ProblemError } from '../../shared/contracts/problem-error.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { DynamoReads } from '../../shared/storage/dynamo-reads.ts';
import { apiInProcess } from '../story/world/api-in-process.ts';
import { NEW_YORK, SHANGHAI } from './branch-facts.ts';
import { STAFF } from './staff-members.ts';
import { staffedTable } from './staffed-table.ts';
import { TABLES_IN_PROCESS } from './table.ts';

/** Monday 23 November 2026, 11:00 in Shanghai, 22:00 the day before in New York. */
export const MONDAY = '2026-11-23T03:00:00Z';
export const SH: string = SHANGHAI.id;
export const NY: string = NEW_YORK.id;

interface Params {
  readonly branchId: string;
  readonly customerId: string;
}

/** Two branches of a group, the API in this process, and somebody who may do everything at both. */
export async function house() {
  const world = await staffedTable(TABLES_IN_PROCESS, MONDAY);
  const { as } = apiInProcess({
    ...world,
    reads: new DynamoReads(world.table),
    retentionWork: { branches: async function* () {}, candidates: async () => ({ items: [] }) },
    signingKeys: { keyFor: async () => new Uint8Array(32) },
    publicUrl: 'https://api.example',
  });
  const [member] = STAFF.filter(({ roles }) => roles.some(({ role }) => role === 'groupManager'));
  if (!member) throw new Error('Nobody manages the group');
  const roles = (['agent', 'advisor', 'supervisor'] as const).flatMap((role) =>
    [SHANGHAI.id, NEW_YORK.id].map((branchId) => ({ role, branchId })),
  );
  const everywhere = {
    ...member,
    id: asId<'staff'>('stf_01kbqw000000000000000000b2'),
    roles: [{ role: 'groupManager' as const }, ...roles],
  };
  await world.insert(NEW_YORK, everywhere);
  const client = as(everywhere);
  return { world, client, ...actions(client) };
}

function actions(client: Client) {
  const register = async (number: string, branchId = SH, more: object = {}): Promise<Params> => {
    const customer = { fullName: '王小明', phones: [{ number }], ...more };
    const { body } = await client.send(registerCustomer, { params: { branchId }, body: { customer } });
    return { branchId, customerId: body.customer.id };
  };
  const check = (params: Params, channel: 'phone' | 'email' = 'phone') =>
    client.send(checkContact, { params, body: { purpose: 'serviceCare', channel } }).then(
      () => 'allowed',
      (error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
        return error.problem?.data?.['because'];
      },
    );
  const say = (params: Params, state: 'given' | 'withdrawn', more: object = {}) =>
    client.send(recordConsent, {
      params,
      body: { state, about: { scope: 'everything' }, how: 'inPerson', wording: 'spoken', ...more },
    });
  const call = (params: Params, outcome: 'doNotCall' | 'wrongNumber', more: object = {}) =>
    client.send(recordCall, {
      params,
      body: { direction: 'outbound', callType: 'other', startedAt: MONDAY, outcome, ...more },
    });
  return { register, check, say, call };
}
