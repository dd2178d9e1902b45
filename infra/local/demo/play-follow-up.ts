import type * as z from 'zod';
import { getFollowUp } from '../../../shared/contracts/follow-up/index.ts';
import { recordCall } from '../../../shared/contracts/call/index.ts';
import type { followUpView } from '../../../shared/contracts/views/index.ts';
import type { CallOutcome } from '../../../shared/domain/records/call-outcomes.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import { type Instant, latest, plusMinutes } from '../../../shared/kernel/instant.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { sendAs } from './send-as.ts';
import { type Cast, customerOf, noteRefusal, type Scene } from './cast.ts';
import type { PlannedDeed } from './draw-plans.ts';
import { giveUp } from './give-up.ts';
import { localMoment } from './local-moment.ts';
import { playMatter } from './play-matter.ts';
import { whatWasRaised, whatWasSaid } from './what-was-said.ts';
import { whoActs } from './who-acts.ts';

type FollowUp = z.output<typeof followUpView>;

/** Puts the calls an agent will make for a follow-up on the agenda. */
export function playFollowUp(cast: Cast, scene: Scene, customerId: CustomerId, followUp: FollowUp): void {
  // Without a number nobody can ring: the follow-up stays to be missed, and the supervisor hears of it.
  if (!scene.row.customer.phone) return;
  const deeds = followUp.ordinal === 'first' ? scene.plan.first : scene.plan.second;
  deeds.forEach((deed, place) => {
    const wanted = localMoment(followUp[deed.from], deed.days, deed.time, scene.branch);
    const at = latest(wanted, plusMinutes(cast.now, 30 + place));
    cast.agenda.enter(at, () => act(cast, scene, customerId, followUp, deed, place, at), customerOf(scene));
  });
}

/** Looks whether there is still somebody to call, then does what was planned. */
async function act(
  cast: Cast,
  scene: Scene,
  customerId: CustomerId,
  { id: followUpId, ordinal, ownerId }: FollowUp,
  deed: PlannedDeed,
  place: number,
  at: Instant,
): Promise<void> {
  const { branchId, orderNumber } = scene.row;
  const params = { branchId, customerId, followUpId };
  const by = whoActs(cast, scene.branch, ownerId);
  const found = await sendAs(cast, by, getFollowUp, { params });
  if (found.outcome === 'refused') return noteRefusal(cast, scene, getFollowUp.id, found.code);
  if (!['planned', 'open', 'callbackPending'].includes(found.body.state)) return;
  const idempotencyKey = `${cast.story}-${orderNumber}-${ordinal}-${place}`;
  if (deed.does === 'giveUp') {
    const planned = await giveUp(cast, scene, customerId, followUpId, by, idempotencyKey);
    if (planned) playFollowUp(cast, scene, customerId, planned);
    return;
  }
  const answer = await sendAs(cast, by, recordCall, {
    params: { branchId, customerId },
    body: callSheet(scene, deed.does, ordinal, at, followUpId),
    idempotencyKey,
  });
  if (answer.outcome === 'refused') return noteRefusal(cast, scene, recordCall.id, answer.code);
  for (const planned of answer.body.planned) playFollowUp(cast, scene, customerId, planned);
  for (const opened of answer.body.cases) playMatter(cast, scene, opened);
}

function callSheet(
  { row, branch, wishes }: Scene,
  outcome: CallOutcome,
  ordinal: FollowUp['ordinal'],
  startedAt: Instant,
  followUpId: FollowUp['id'],
): z.input<NonNullable<typeof recordCall.body>> {
  const tomorrow = () => localMoment(localDateOf(startedAt, branch.timeZone), 1, '14:30', branch);
  return {
    direction: 'outbound',
    callType: ordinal === 'first' ? 'firstFollowUp' : 'secondFollowUp',
    startedAt,
    ...(row.customer.phone && { phoneNumber: row.customer.phone }),
    outcome,
    ...whatWasSaid(outcome, ordinal, row.customer.language),
    ...whatWasRaised(outcome, wishes, row),
    ...(outcome === 'callbackAgreed' && { callbackAt: tomorrow() }),
    followUpIds: [followUpId],
  };
}
