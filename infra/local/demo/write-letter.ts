import type * as z from 'zod';
import { approveLetter, draftLetter, postLetter } from '../../../shared/contracts/letter/index.ts';
import type { letterView } from '../../../shared/contracts/views/index.ts';
import type { PostalWay } from '../../../shared/domain/records/letter.ts';
import type { StaffId } from '../../../shared/kernel/ids.ts';
import { type Answer, attempt } from './ask.ts';
import type { Cast, Scene } from './cast.ts';

type Letter = z.output<typeof letterView>;
type Content = z.input<NonNullable<typeof draftLetter.body>>;

/** Drafts a letter and has it approved. From then on it may be sent. */
export async function writeLetter(
  cast: Cast,
  { place }: Scene,
  by: StaffId,
  approvedBy: StaffId,
  body: Content,
): Promise<Answer<Letter>> {
  const drafted = await attempt(cast, by, draftLetter, { params: place, body });
  if ('refused' in drafted) return drafted;
  return await attempt(cast, approvedBy, approveLetter, { params: { ...place, letterId: drafted.body.id } });
}

/** Writes a letter and sends it at once: by e-mail, or on paper the given way. */
export async function sendLetter(
  cast: Cast,
  scene: Scene,
  by: StaffId,
  approvedBy: StaffId,
  content: Content,
  way: PostalWay = 'post',
): Promise<Answer<Letter>> {
  const approved = await writeLetter(cast, scene, by, approvedBy, content);
  if ('refused' in approved) return approved;
  const letterId = approved.body.id;
  const postal = { way, ...(way === 'registeredPost' && { trackingNumber: `R ${letterId}` }) };
  return await attempt(cast, by, postLetter, {
    params: { ...scene.place, letterId },
    body: content.channel === 'email' ? {} : { postal },
  });
}
