import * as calls from '../../shared/contracts/call/index.ts';
import type { StoryDossier } from './dossier.ts';
import type { Players } from './players.ts';
import type { StoryVisits } from './visit.ts';

/** A follow-up by telephone that was entered for the wrong customer. */
export async function tellCall(
  { supervisor, setClock }: Players,
  { params }: StoryDossier,
  { toCall }: StoryVisits,
): Promise<void> {
  setClock('2026-11-28T10:10:00+08:00');
  const made = await supervisor.send(calls.recordCall, {
    params,
    body: {
      direction: 'outbound',
      callType: 'firstFollowUp',
      startedAt: '2026-11-28T10:05:00+08:00',
      outcome: 'completed',
      vehicleUse: 'runs well, brakes quiet now',
      serviceOpinion: 'satisfied',
      topics: ['vehicleAndService', 'newNeeds'],
      followUpIds: [toCall],
    },
  });
  const callParams = { ...params, callId: made.body.call.id };
  await supervisor.send(calls.getCall, { params: callParams });
  await supervisor.send(calls.voidCall, {
    params: callParams,
    body: { reason: 'entered for the wrong customer' },
  });
}
