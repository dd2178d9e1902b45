import * as calls from '../../shared/contracts/call/index.ts';
import * as followUps from '../../shared/contracts/follow-up/index.ts';
import * as obligations from '../../shared/contracts/obligation/index.ts';
import { asId } from '../../shared/kernel/ids.ts';
import type { StoryDossier } from './dossier.ts';
import * as found from './found.ts';
import type { Players } from './players.ts';
import type { StoryVisits } from './visit.ts';

const ATTEMPTS = ['2026-11-28T10:12:00+08:00', '2026-11-28T16:00:00+08:00', '2026-11-29T14:30:00+08:00'];

/** The last message was sent at noon of that day. */
function sentOn(day: string) {
  const sentAt = `${day}T12:00:00+08:00`;
  return { body: { finalMessage: { channel: 'sms', sentAt, reference: 'SMS 17' } } } as const;
}

/** One follow-up goes to another agent, one is answered in writing, one is not needed, one reaches nobody. */
export async function tellFollowUp(
  { supervisor, agentId, setClock }: Players,
  { params }: StoryDossier,
  { toCall, toReply, toCancel, toGiveUp }: StoryVisits,
): Promise<void> {
  const first = { params: { ...params, followUpId: toCall } };
  const { body: followUp } = await supervisor.send(followUps.getFollowUp, first);
  await supervisor.send(obligations.getObligation, {
    params: { ...params, obligationId: followUp.obligationId },
  });
  await supervisor.send(
    followUps.reassignFollowUp,
    { ...first, body: { agentId } },
    {
      'caller-served-customer': {
        found: found.both(
          found.settings({ callerMayBeServingAdvisor: false }),
          found.followUps((followUp) => ({ ...followUp, advisorId: asId(agentId) })),
        ),
      },
    },
  );
  await supervisor.send(
    followUps.recordWrittenReply,
    {
      params: { ...params, followUpId: toReply },
      body: {
        receivedAt: '2026-11-28T09:40:00+08:00',
        channel: 'email',
        vehicleUse: 'winter tyres ordered elsewhere',
        serviceOpinion: 'friendly advice',
      },
    },
    {
      'written-reply-not-counted': { found: found.settings({ writtenReplyCounts: false }) },
      'written-reply-early': { body: { receivedAt: '2026-11-23T20:00:00+08:00' } },
    },
  );
  await supervisor.send(followUps.cancelFollowUp, {
    params: { ...params, followUpId: toCancel },
    body: { reason: 'demonstration car of the branch' },
  });
  await supervisor.isRefused(
    followUps.reassignFollowUp,
    { params: { ...params, followUpId: toCancel }, body: { agentId } },
    'follow-up-closed',
  );
  const lastMessage = {
    params: { ...params, followUpId: toGiveUp },
    body: {
      finalMessage: { channel: 'sms', sentAt: '2026-11-29T14:32:00+08:00', reference: 'SMS 17' },
    },
  } as const;
  await supervisor.isRefused(followUps.closeUnreachable, lastMessage, 'attempts-missing');
  for (const startedAt of ATTEMPTS) {
    setClock(startedAt);
    await supervisor.send(calls.recordCall, {
      params,
      body: {
        direction: 'outbound',
        callType: 'firstFollowUp',
        startedAt,
        outcome: 'noAnswer',
        followUpIds: [toGiveUp],
      },
    });
  }
  setClock('2026-11-29T14:35:00+08:00');
  await supervisor.send(followUps.closeUnreachable, lastMessage, {
    'event-in-future': sentOn('2030-01-01'),
    'event-too-old': sentOn('2020-01-01'),
    'final-message-too-early': sentOn('2026-11-28'),
    'final-message-missing': { body: { finalMessage: undefined } },
    'final-letter-unsent': {
      body: { finalMessage: { channel: 'letter', letterId: found.unknown('let') } },
    },
  });
}
