import type { AnnouncedMail } from '../application/mail-command.ts';
import { decode } from './records/decode.ts';
import { itemOfImage } from './records/item-of-image.ts';

/** The part of a stream record that is read; the SDK and the event describe its values by types of their own. */
interface StreamRecord {
  readonly dynamodb?: { readonly NewImage?: object | undefined } | undefined;
}

/**
 * The mail a stream record announces: one that is pending now. Whether it still is, and whether it may
 * be tried yet, is decided on the record itself.
 * @throws when the image cannot be read.
 */
export function announcedMail({ dynamodb }: StreamRecord): AnnouncedMail | undefined {
  const image = dynamodb?.NewImage;
  if (!image) return undefined;
  const { entry } = decode(itemOfImage(image));
  if (entry.type !== 'mail' || entry.status !== 'pending') return undefined;
  const { groupId, branchId, id: mailId, audience, notBeforeAt: readyAt } = entry;
  return { groupId, branchId, mailId, urgent: audience === 'staff', readyAt };
}
