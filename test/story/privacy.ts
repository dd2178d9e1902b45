import { registerCustomer } from '../../shared/contracts/dossier/index.ts';
import * as privacy from '../../shared/contracts/privacy/index.ts';
import type { Players } from './players.ts';

const branchId = 'sh-pudong';

/** A person whose dossier is held during a dispute, handed over, and forgotten when it is settled. */
export async function tellPrivacy({ supervisor, manager, setClock }: Players): Promise<void> {
  setClock('2026-12-03T10:00:00+08:00');
  const { body: registered } = await supervisor.send(registerCustomer, {
    params: { branchId },
    body: {
      customer: { fullName: '周涛', phones: [{ number: '137 1111 2222' }] },
      vehicles: [{ plateNumber: '沪C·10001', vehicleModel: 'Golf' }],
    },
  });
  const params = { branchId, customerId: registered.customer.id };
  await manager.send(privacy.setLegalHold, { params, body: { reason: 'lawsuit about the repair of March' } });
  await manager.send(privacy.liftLegalHold, { params, body: { reason: 'settled out of court' } });
  await manager.send(privacy.exportCustomer, { params, query: { limit: 25 } });
  await manager.send(privacy.previewRetention, { params: { branchId }, query: { limit: 25 } });
  await manager.send(privacy.runRetention, { params: { branchId }, body: {} });
  await manager.send(privacy.eraseCustomer, {
    params,
    body: { reason: 'askedByPerson', cancelFollowUps: true },
  });
  await manager.send(privacy.getErasure, { params });
}
