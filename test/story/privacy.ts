import { registerCustomer } from '../../shared/contracts/dossier/index.ts';
import * as privacy from '../../shared/contracts/privacy/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import type { DossierReference, Players } from './players.ts';

const branchId = 'sh-pudong';

/** A person whose dossier is held during a dispute, handed over, and forgotten when it is settled. */
export async function tellPrivacy(players: Players): Promise<void> {
  const { supervisor, manager, setClock } = players;
  setClock('2026-12-03T10:00:00+08:00');
  const complaint = await complainAboutTheManager(players);
  const { body: registered } = await supervisor.send(registerCustomer, {
    params: { branchId },
    body: {
      customer: { fullName: '周涛', phones: [{ number: '137 1111 2222' }] },
      vehicles: [{ plateNumber: '沪C·10001', vehicleModel: 'Golf' }],
    },
  });
  const params = { branchId, customerId: registered.customer.id };
  await manager.send(privacy.setLegalHold, { params, body: { reason: 'lawsuit about the repair of March' } });
  await manager.isRefused(
    privacy.eraseCustomer,
    { params, body: { reason: 'askedByPerson', cancelFollowUps: true } },
    'legal-hold',
  );
  await manager.send(privacy.liftLegalHold, { params, body: { reason: 'settled out of court' } });
  await manager.send(
    privacy.exportCustomer,
    { params, query: { limit: 25 } },
    {
      'complaint-about-you': { params: complaint },
    },
  );
  await manager.send(privacy.previewRetention, { params: { branchId }, query: { limit: 25 } });
  await manager.send(privacy.runRetention, { params: { branchId }, body: {} });
  await manager.send(
    privacy.eraseCustomer,
    {
      params,
      body: { reason: 'askedByPerson', cancelFollowUps: true },
    },
    { 'erasure-blocked': { params: complaint } },
  );
  await manager.send(privacy.getErasure, { params });
}

/** Somebody else calls, whom the manager was short with. */
async function complainAboutTheManager({ supervisor, managerId }: Players): Promise<DossierReference> {
  const { body } = await supervisor.send(registerCustomer, {
    params: { branchId },
    body: {
      customer: { fullName: '许岚', phones: [{ number: '137 2222 3333' }] },
      vehicles: [{ plateNumber: '沪C·10002', vehicleModel: 'Golf' }],
    },
  });
  const params = { branchId, customerId: body.customer.id };
  await supervisor.send(recordCall, {
    params,
    body: {
      direction: 'inbound',
      callType: 'other',
      startedAt: '2026-12-03T09:50:00+08:00',
      outcome: 'completed',
      statements: [{ kind: 'complaint', text: 'short with me', aboutStaffId: managerId }],
    },
  });
  return params;
}
