import { openCase } from '../../../shared/contracts/case/index.ts';
import { decideOpenCase } from '../../../shared/domain/case/index.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentCase } from '../views/index.ts';

export const binding = dossierCommand(openCase, {
  plan: ({ body: { origin, aboutStaffId, vehicleId } }) => ({
    cars: 'named',
    named: {
      ...(vehicleId && { vehicleIds: [vehicleId] }),
      ...(origin.type === 'visit' && { visitIds: [asId(origin.id)] }),
      ...(origin.type === 'letter' && { letterIds: [asId(origin.id)] }),
    },
    ...(origin.type === 'call' && { callId: asId(origin.id) }),
    ...(origin.type === 'call' && aboutStaffId && { lookBack: ['call'] }),
    ...(aboutStaffId && { staffIds: [aboutStaffId] }),
  }),
  decide: ({ body }, dossier, facts, _, { call, staff }) =>
    decideOpenCase(dossier, body, { staff, ...(call && { call }) }, facts),
  present: (opened, { now }) => presentCase(opened, now),
  location: ({ serviceCase: { branchId, customerId, id } }) =>
    `/v1/branches/${branchId}/customers/${customerId}/cases/${id}`,
});
