import type * as z from 'zod';
import { getLetter } from '../../../shared/contracts/letter/index.ts';
import type { Mail } from '../../../shared/domain/records/mail.ts';
import { assertNever } from '../../../shared/kernel/never.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentLetter } from '../views/index.ts';

export const binding = query(getLetter, {
  read: async ({ params }, { reads }) => {
    const { branchId, customerId, letterId } = params;
    const dossier = await reads.dossierState(branchId, customerId, { letterIds: [letterId] });
    const letter = dossier?.letters.find(({ id }) => id === letterId);
    if (!letter) return notFound('letter');
    const mailId = 'posting' in letter ? letter.posting.mailId : undefined;
    const mail = mailId && (await reads.mail(mailId));
    return {
      body: { letter: presentLetter(letter), ...(mail && { delivery: presentDelivery(mail) }) },
      version: letter.version,
      showsMore: true,
    };
  },
});

type Delivery = NonNullable<z.input<typeof getLetter.reply.schema>['delivery']>;

function presentDelivery(mail: Mail): Delivery {
  const { status } = mail;
  switch (status) {
    case 'pending':
    case 'sending':
    case 'unknown':
      return { status };
    case 'sent':
      return { status, at: mail.sentAt };
    case 'delivered':
      return { status, at: mail.deliveredAt };
    case 'bounced':
      return { status, at: mail.bouncedAt, hard: mail.hard };
    case 'complained':
      return { status, at: mail.complainedAt };
    case 'failed':
      return { status, at: mail.failedAt };
    default:
      return assertNever(status);
  }
}
