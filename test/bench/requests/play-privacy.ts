import type { Client } from '../../../shared/contracts/client.ts';
import { registerCustomer } from '../../../shared/contracts/dossiers/index.ts';
import * as privacy from '../../../shared/contracts/privacy/index.ts';

export interface PrivacyPlayers {
  readonly supervisor: Client;
  readonly groupManager: Client;
}

/**
 * The customer with a history is told what is kept and held; another one, of whom nothing is open, is forgotten.
 */
export async function playPrivacy(
  { supervisor, groupManager }: PrivacyPlayers,
  params: { readonly branchId: string; readonly customerId: string },
): Promise<void> {
  await supervisor.send(privacy.exportCustomer, { params, query: { limit: 25 } });
  await supervisor.send(privacy.setLegalHold, { params, body: { reason: 'lawsuit about a repair' } });
  await supervisor.send(privacy.liftLegalHold, { params, body: { reason: 'settled out of court' } });

  const branch = { branchId: params.branchId };
  const { body } = await supervisor.send(registerCustomer, {
    params: branch,
    body: {
      customer: { fullName: '诸葛亮亮', email: 'zhuge@example.cn', phones: [{ number: '137 0000 1111' }] },
      vehicles: [],
    },
  });
  const forgotten = { ...branch, customerId: body.customer.id };
  await groupManager.send(privacy.eraseCustomer, { params: forgotten, body: { reason: 'askedByPerson' } });
  await supervisor.send(privacy.getErasure, { params: forgotten });
  await supervisor.send(privacy.previewRetention, { params: branch, query: { limit: 25 } });
  await groupManager.send(privacy.runRetention, { params: branch, body: {} });
}
