import type { AnnouncedMail } from '../application/mail-command.ts';
import { decode } from './records/decode.ts';
import { itemOfImage } from './records/item-of-image.ts';

/** The part of a stream record that is read. The SDK and the event have different types for its values. */
interface StreamRecord {
  readonly dynamodb?: { readonly NewImage?: object | undefined } | undefined;
}

/**
 * The pending mail a stream record announces. The record itself decides whether it is still pending and may
 * be tried yet.
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
