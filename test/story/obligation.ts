import * as calls from '../../shared/contracts/call/index.ts';
import * as obligations from '../../shared/contracts/obligation/index.ts';
import type { Players } from './players.ts';

const params = { branchId: 'sh-pudong' };

/** Somebody looks at what is to do at the branch, and at the calls it made. */
export async function tellWork({ supervisor }: Players): Promise<void> {
  await supervisor.send(obligations.listWork, { params, query: { owner: 'anyone', limit: 25 } });
  await supervisor.send(calls.getCallRegister, {
    params,
    query: { from: '2026-11-01', to: '2026-11-30', limit: 25 },
  });
}
