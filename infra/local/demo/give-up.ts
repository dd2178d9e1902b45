import type * as z from 'zod';
import { closeUnreachable } from '../../../shared/contracts/follow-up/index.ts';
import type { followUpView } from '../../../shared/contracts/views/index.ts';
import type { CustomerId, FollowUpId, StaffId } from '../../../shared/kernel/ids.ts';
import { type Cast, noteRefusal, type Scene } from './cast.ts';
import { sendAs } from './send-as.ts';
import { sendLetter } from './write-letter.ts';

/**
 * Gives a customer up as unreachable, with a registered letter or, without a postal address, a text message.
 * @returns the second follow-up, where this one was the first.
 */
export async function giveUp(
  cast: Cast,
  scene: Scene,
  customerId: CustomerId,
  followUpId: FollowUpId,
  by: StaffId,
  idempotencyKey: string,
): Promise<z.output<typeof followUpView> | undefined> {
  const { branchId, orderNumber, customer } = scene.row;
  const content = { template: 'unreachable', channel: 'post', followUpId } as const;
  const letter = customer.address
    ? await sendLetter(
        cast,
        scene,
        customerId,
        { key: followUpId, by, approvedBy: by, content },
        'registeredPost',
      )
    : undefined;
  const finalMessage =
    letter?.outcome === 'accepted'
      ? ({ channel: 'letter', letterId: letter.body.id } as const)
      : ({ channel: 'sms', sentAt: cast.now, reference: `SMS ${orderNumber}` } as const);
  const given = await sendAs(cast, by, closeUnreachable, {
    params: { branchId, customerId, followUpId },
    body: { finalMessage },
    idempotencyKey,
  });
  if (given.outcome === 'accepted') return given.body.planned;
  noteRefusal(cast, scene, closeUnreachable.id, given.code);
  return undefined;
}
