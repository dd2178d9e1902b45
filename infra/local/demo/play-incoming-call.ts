import { recordCall } from '../../../shared/contracts/call/index.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { sendAs } from './send-as.ts';
import { type Cast, noteRefusal, type Scene } from './cast.ts';

/** A customer rings up to ask something: whoever takes the call records it, no follow-up is meant. */
export async function playIncomingCall(
  cast: Cast,
  scene: Scene,
  customerId: CustomerId,
  startedAt: Instant,
): Promise<void> {
  const { row, branch } = scene;
  const [handledBy] = branch.followUpAgentIds;
  if (!handledBy) throw new Error(`Nobody takes calls at ${branch.id}`);
  const chinese = row.customer.language === 'zh-CN';
  const answer = await sendAs(cast, handledBy, recordCall, {
    params: { branchId: row.branchId, customerId },
    body: {
      direction: 'inbound',
      callType: 'enquiry',
      startedAt,
      outcome: 'completed',
      topics: ['enquiries'],
      statements: [
        chinese
          ? { kind: 'request', text: '询问下次保养费用', answerAtOnce: '已告知套餐价格' }
          : {
              kind: 'request',
              text: 'Asked what the next service costs',
              answerAtOnce: 'Told the package price',
            },
      ],
      talkNotes: chinese ? '客户来电咨询保养费用' : 'Customer rang up about the cost of the next service',
    },
    idempotencyKey: `${cast.story}-${row.orderNumber}-rings-up`,
  });
  if (answer.outcome === 'refused') noteRefusal(cast, scene, recordCall.id, answer.code);
}
