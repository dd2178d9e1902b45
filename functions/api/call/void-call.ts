import { voidCall } from '../../../shared/contracts/call/index.ts';
import { decideVoidCall } from '../../../shared/domain/call/index.ts';
import { refused } from '../../../shared/domain/records/decision.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentCall, presentFollowUp } from '../views/index.ts';

export const binding = dossierCommand(voidCall, {
  plan: ({ params }) => ({
    callId: params.callId,
    cars: 'named',
    contactPoints: true,
    lookBack: ['call', 'consents'],
  }),
  decide: ({ body }, dossier, facts, _, { call }) =>
    call
      ? decideVoidCall(dossier, call, body, facts)
      : refused({ code: 'not-found', data: { what: 'call' } }),
  present: ({ call, followUps, remaining }, { now }) => ({
    call: presentCall(call),
    followUps: followUps.map((followUp) => presentFollowUp(followUp, now)),
    remaining,
  }),
});
