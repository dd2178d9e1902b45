import type * as z from 'zod';
import { recordCall } from '../../../shared/contracts/call/index.ts';
import { closeUnreachable, getFollowUp } from '../../../shared/contracts/follow-up/index.ts';
import type { followUpView } from '../../../shared/contracts/views/index.ts';
import type { CallOutcome } from '../../../shared/domain/records/call-outcomes.ts';
import type { FollowUpId, StaffId } from '../../../shared/kernel/ids.ts';
import { type Instant, latest, plusMinutes } from '../../../shared/kernel/instant.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { ask } from './ask.ts';
import { type Cast, inWords, localMoment, type Scene, whoActs } from './cast.ts';
import type { PlannedDeed } from './draw-plans.ts';
import { matterWords } from './matter-words.ts';
import { playMatter } from './play-matter.ts';
import { sendLetter } from './write-letter.ts';

type FollowUp = z.output<typeof followUpView>;
type CallSheet = z.input<NonNullable<typeof recordCall.body>>;

/** Puts the calls an agent will make for a follow-up on the agenda. */
export function playFollowUp(cast: Cast, scene: Scene, followUp: FollowUp): void {
  // Without a number nobody can call, so the follow-up is missed and the supervisor is told.
  if (!scene.row.customer.phone) return;
  const deeds = followUp.ordinal === 'first' ? scene.plan.first : scene.plan.second;
  deeds.forEach((deed, place) => {
    const wanted = localMoment(followUp[deed.from], deed.days, deed.time, scene.branch);
    const at = latest(wanted, plusMinutes(cast.now, 30 + place));
    cast.agenda.enter(at, () => act(cast, scene, followUp, deed.does, at));
  });
}

/** Checks that the call is still owed, then does what was planned. */
async function act(
  cast: Cast,
  scene: Scene,
  { id: followUpId, ordinal, ownerId }: FollowUp,
  does: PlannedDeed['does'],
  at: Instant,
): Promise<void> {
  const by = whoActs(cast, scene.branch, ownerId);
  const found = await ask(cast, scene, by, getFollowUp, { params: { ...scene.place, followUpId } });
  if (!found || !['planned', 'open', 'callbackPending'].includes(found.state)) return;
  if (does === 'giveUp') {
    const planned = await giveUp(cast, scene, followUpId, by);
    if (planned) playFollowUp(cast, scene, planned);
    return;
  }
  const body = callSheet(scene, does, ordinal, at, followUpId);
  const recorded = await ask(cast, scene, by, recordCall, { params: scene.place, body });
  for (const planned of recorded?.planned ?? []) playFollowUp(cast, scene, planned);
  for (const opened of recorded?.cases ?? []) playMatter(cast, scene, opened);
}

/**
 * Gives up on a customer as unreachable, with a registered letter or, without a postal address, a text
 * message.
 *
 * @returns the second follow-up, where this one was the first.
 */
async function giveUp(
  cast: Cast,
  scene: Scene,
  followUpId: FollowUpId,
  by: StaffId,
): Promise<FollowUp | undefined> {
  const { row, place } = scene;
  const content = { template: 'unreachable', channel: 'post', followUpId } as const;
  const letter = row.customer.address && (await sendLetter(cast, scene, by, by, content, 'registeredPost'));
  const finalMessage =
    letter && 'body' in letter
      ? ({ channel: 'letter', letterId: letter.body.id } as const)
      : ({ channel: 'sms', sentAt: cast.now, reference: `SMS ${row.orderNumber}` } as const);
  const params = { ...place, followUpId };
  return (await ask(cast, scene, by, closeUnreachable, { params, body: { finalMessage } }))?.planned;
}

function callSheet(
  scene: Scene,
  outcome: CallOutcome,
  ordinal: FollowUp['ordinal'],
  startedAt: Instant,
  followUpId: FollowUpId,
): CallSheet {
  const { row, branch } = scene;
  const tomorrow = () => localMoment(localDateOf(startedAt, branch.timeZone), 1, '14:30', branch);
  return {
    direction: 'outbound',
    callType: ordinal === 'first' ? 'firstFollowUp' : 'secondFollowUp',
    startedAt,
    ...(row.customer.phone && { phoneNumber: row.customer.phone }),
    outcome,
    ...(['completed', 'completedWithIssue'].includes(outcome) && whatWasSaid(scene, ordinal)),
    ...whatWasRaised(scene, outcome),
    ...(outcome === 'callbackAgreed' && { callbackAt: tomorrow() }),
    followUpIds: [followUpId],
  };
}

function whatWasSaid(scene: Scene, ordinal: FollowUp['ordinal']): Partial<CallSheet> {
  return {
    vehicleUse: inWords(scene, '车辆运行正常', 'Runs well'),
    serviceOpinion: inWords(scene, '满意', 'Satisfied'),
    topics:
      ordinal === 'first'
        ? ['vehicleAndService', 'vehicleKnowledge']
        : ['vehicleAndService', 'newNeeds', 'currentServices'],
    talkNotes: inWords(scene, '已介绍用车注意事项', 'Explained what to look after'),
  };
}

/** The matter the customer brought up on that call, if any. Some are answered at once. */
function whatWasRaised(
  { wishes: { matter, asksOnCall }, row: { customer, advisorId } }: Scene,
  outcome: CallOutcome,
): Pick<CallSheet, 'statements'> {
  if (outcome !== 'completedWithIssue' && !(outcome === 'completed' && asksOnCall)) return {};
  const { kind, handling, aboutAdvisor } = matter;
  const { text, answerAtOnce } = matterWords(matter, customer.language);
  const aboutStaffId = kind === 'complaint' && aboutAdvisor ? advisorId : undefined;
  const answered = handling === 'atOnce' && { answerAtOnce };
  return { statements: [{ kind, text, ...answered, ...(aboutStaffId && { aboutStaffId }) }] };
}
