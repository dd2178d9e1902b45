import { recordCall } from '../../../shared/contracts/call/index.ts';
import { postLetter } from '../../../shared/contracts/letter/index.ts';
import type { Cast } from './cast.ts';
import { actor, type Matter, stepKey, wasTaken } from './matter.ts';
import { sendAs } from './send-as.ts';
import { supervisorOf } from './supervise.ts';
import { sendLetter } from './write-letter.ts';

/**
 * Tells the customer what was found, by call, or by letter where that was meant or nobody can ring.
 * @returns whether the service took it.
 */
export async function playReply(
  cast: Cast,
  matter: Matter,
  by: 'call' | 'letter' = matter.plan.repliedBy,
): Promise<boolean> {
  return by === 'call' && matter.scene.row.customer.phone
    ? await replyByCall(cast, matter)
    : await replyByLetter(cast, matter);
}

async function replyByCall(cast: Cast, matter: Matter): Promise<boolean> {
  const { scene, params, words } = matter;
  const { phone } = scene.row.customer;
  const answer = await sendAs(cast, actor(cast, matter), recordCall, {
    params: { branchId: params.branchId, customerId: params.customerId },
    body: {
      direction: 'outbound',
      callType: 'reply',
      startedAt: cast.now,
      ...(phone && { phoneNumber: phone }),
      outcome: 'completed',
      talkNotes: words.solution,
      caseIds: [params.caseId],
    },
    idempotencyKey: stepKey(cast, matter, 'call'),
  });
  return wasTaken(cast, matter, recordCall.id, answer);
}

/** By e-mail; on paper, registered, where the customer has none or it takes no mail. Complaints are signed off. */
async function replyByLetter(cast: Cast, matter: Matter): Promise<boolean> {
  const { scene, params, round } = matter;
  const { customer } = scene.row;
  const write = async (channel: 'email' | 'post') =>
    await sendLetter(
      cast,
      scene,
      params.customerId,
      {
        key: `${params.caseId}-${round}-${channel}`,
        by: actor(cast, matter),
        approvedBy: supervisorOf(scene.branch),
        content: { template: 'caseReply', channel, caseId: params.caseId },
      },
      'registeredPost',
    );
  const emailed = customer.email ? await write('email') : undefined;
  const sent = emailed?.outcome === 'accepted' ? emailed : await write('post');
  return wasTaken(cast, matter, postLetter.id, sent);
}
