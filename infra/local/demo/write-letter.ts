import type * as z from 'zod';
import { approveLetter, draftLetter, postLetter } from '../../../shared/contracts/letter/index.ts';
import type { letterView } from '../../../shared/contracts/views/index.ts';
import type { PostalWay } from '../../../shared/domain/records/letter.ts';
import type { CustomerId, StaffId } from '../../../shared/kernel/ids.ts';
import { type Answer, sendAs } from './send-as.ts';
import type { Cast, Scene } from './cast.ts';

type Letter = z.output<typeof letterView>;

export interface LetterToWrite {
  /** Tells apart the letters written around one visit. */
  readonly key: string;
  readonly by: StaffId;
  readonly approvedBy: StaffId;
  readonly content: z.input<NonNullable<typeof draftLetter.body>>;
}

/** Drafts a letter and has it approved: from then on it may leave. */
export async function writeLetter(
  cast: Cast,
  { row }: Scene,
  customerId: CustomerId,
  { key, by, approvedBy, content }: LetterToWrite,
): Promise<Answer<Letter>> {
  const params = { branchId: row.branchId, customerId };
  const story = `${cast.story}-${row.orderNumber}-${key}`;
  const drafted = await sendAs(cast, by, draftLetter, {
    params,
    body: content,
    idempotencyKey: `${story}-draft`,
  });
  if (drafted.outcome === 'refused') return drafted;
  return await sendAs(cast, approvedBy, approveLetter, {
    params: { ...params, letterId: drafted.body.id },
    idempotencyKey: `${story}-approval`,
  });
}

/** Writes a letter and sends it at once: by e-mail, or on paper the given way. */
export async function sendLetter(
  cast: Cast,
  scene: Scene,
  customerId: CustomerId,
  letter: LetterToWrite,
  way: PostalWay = 'post',
): Promise<Answer<Letter>> {
  const approved = await writeLetter(cast, scene, customerId, letter);
  if (approved.outcome === 'refused') return approved;
  const { branchId, orderNumber } = scene.row;
  const trackingNumber = way === 'registeredPost' ? `R ${orderNumber} ${letter.key}` : undefined;
  return await sendAs(cast, letter.by, postLetter, {
    params: { branchId, customerId, letterId: approved.body.id },
    body:
      letter.content.channel === 'email'
        ? {}
        : { postal: { way, ...(trackingNumber && { trackingNumber }) } },
    idempotencyKey: `${cast.story}-${orderNumber}-${letter.key}-posting`,
  });
}
