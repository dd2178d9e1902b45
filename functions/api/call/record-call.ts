import { recordCall } from '../../../shared/contracts/call/index.ts';
import { decideRecordCall } from '../../../shared/domain/call/index.ts';
import { endsAllFollowUps } from '../../../shared/domain/follow-up/index.ts';
import { readPhoneNumber } from '../../runtime/phone-numbers.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentCall, presentCaseAfterCall, presentFollowUp } from '../views/index.ts';

export const binding = dossierCommand(recordCall, {
  registers: ['call'],
  plan: ({ body }) => ({
    ...(!endsAllFollowUps(body.outcome) && { cars: 'named' }),
    named: {
      ...(body.vehicleId && { vehicleIds: [body.vehicleId] }),
      followUpIds: body.followUpIds,
      ...(body.caseIds && { caseIds: body.caseIds }),
    },
    lookBack: ['second'],
    contactPoints: true,
    consentsAsOf: body.startedAt,
    staffIds: body.statements.flatMap(({ aboutStaffId }) => (aboutStaffId ? [aboutStaffId] : [])),
  }),
  decide: ({ body }, dossier, facts, counters, { staff }) =>
    decideRecordCall(
      dossier,
      {
        ...body,
        ...(body.phoneNumber && { dialled: readPhoneNumber(body.phoneNumber, facts.branch.country) }),
      },
      facts,
      counters,
      staff,
    ),
  present: ({ call, followUps, planned, cases, warnings, remaining }, { now }) => ({
    call: presentCall(call),
    followUps: followUps.map((followUp) => presentFollowUp(followUp, now)),
    planned: planned.map((followUp) => presentFollowUp(followUp, now)),
    cases: cases.map((one) => presentCaseAfterCall(one, call.id, now)),
    remaining,
    warnings: warnings.map((one) =>
      one.code === 'marketing-not-agreed' ? { ...one, topics: [...one.topics] } : { ...one },
    ),
  }),
  location: ({ call }) => `/v1/branches/${call.branchId}/customers/${call.customerId}/calls/${call.id}`,
});
