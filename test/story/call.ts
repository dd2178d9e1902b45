import * as calls from '../../shared/contracts/call/index.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import type { StoryDossier } from './dossier.ts';
import * as found from './found.ts';
import type { Players } from './players.ts';
import type { StoryVisits } from './visit.ts';

/** A follow-up by telephone that was entered for the wrong customer. */
export async function tellCall(
  { supervisor, supervisorId, setClock }: Players,
  { params }: StoryDossier,
  { toCall }: StoryVisits,
): Promise<void> {
  setClock('2026-11-28T10:10:00+08:00');
  const made = await supervisor.send(
    calls.recordCall,
    {
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
    },
    {
      'case-unknown': { body: { caseIds: [found.unknown('cas')] } },
      'staff-unknown': {
        body: { statements: [{ kind: 'complaint', text: 'rude', aboutStaffId: found.unknown('stf') }] },
      },
      'vehicle-unknown': { body: { vehicleId: found.unknown('veh') } },
      'call-ends-before-start': { body: { endedAt: '2026-11-28T10:04:00+08:00' } },
      'outcome-not-of-incoming-call': { body: { direction: 'inbound', outcome: 'noAnswer' } },
      'questions-missing': { body: { vehicleUse: undefined } },
      'statement-missing': { body: { outcome: 'completedWithIssue' } },
      'callback-time-missing': { body: { outcome: 'callbackAgreed' } },
      'callback-time-unexpected': { body: { callbackAt: '2026-11-28T17:00:00+08:00' } },
      'topics-repeated': {
        found: found.followUps((followUp) => ({
          ...followUp,
          ordinal: 'second',
          previousTopics: ['vehicleAndService', 'newNeeds'],
        })),
      },
      'caller-served-customer': {
        found: found.both(
          found.settings({ callerMayBeServingAdvisor: false }),
          found.dossier((stored) => ({
            followUps: stored.followUps.map((owed) => ({ ...owed, advisorId: asId(supervisorId) })),
          })),
        ),
      },
    },
  );
  const callParams = { ...params, callId: made.body.call.id };
  await supervisor.send(calls.getCall, { params: callParams });
  await supervisor.send(
    calls.voidCall,
    {
      params: callParams,
      body: { reason: 'entered for the wrong customer' },
    },
    {
      'another-must-void': {
        found: found.call({
          cases: [
            { caseId: asId(found.unknown('cas')), effect: 'unchanged', hiddenFromId: asId(supervisorId) },
          ],
        }),
      },
      'later-follow-up-made': {
        found: found.followUps((followUp) =>
          followUp.previousFollowUpId === toCall
            ? {
                ...followUp,
                status: 'done',
                doneAt: instant('2026-11-28T02:06:00Z'),
                callId: asId(found.unknown('cal')),
              }
            : followUp,
        ),
      },
    },
  );
}
