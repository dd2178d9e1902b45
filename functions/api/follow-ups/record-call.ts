import { recordCall } from '../../../shared/contracts/follow-ups/index.ts';
import { decideRecordCall } from '../../../shared/domain/call/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentCall, presentFollowUp } from '../views/index.ts';

export const recordCallBinding = dossierCommand(recordCall, {
  registers: ['call'],
  decide: ({ body }, dossier, facts, counters) => decideRecordCall(dossier, body, facts, counters),
  present: ({ call, followUps, planned }, { now }) => ({
    call: presentCall(call),
    followUps: followUps.map((followUp) => presentFollowUp(followUp, now)),
    planned: planned.map((followUp) => presentFollowUp(followUp, now)),
  }),
  location: ({ call }) => `/v1/branches/${call.branchId}/customers/${call.customerId}/calls/${call.id}`,
});
