import { createHmac } from 'node:crypto';
import type { HashContact } from '../application/personal-data.ts';
import type { SigningKeys } from '../application/signing-keys.ts';

/**
 * Hashes telephone numbers (E.164 where they could be read) and e-mail addresses with a secret of the
 * deployment. Without the secret, nobody can try numbers until one fits.
 */
export async function hashContact(keys: SigningKeys): Promise<HashContact> {
  const key = await keys.keyFor('suppression');
  return (channel, value) =>
    createHmac('sha256', key)
      .update(JSON.stringify([channel, canonical(channel, value)]))
      .digest('base64url');
}

/** A number that could not be read is still the same number with other blanks. */
function canonical(channel: Parameters<HashContact>[0], value: string): string {
  const plain = value.trim().toLowerCase();
  return channel === 'phone' ? plain.replace(/[^\p{L}\p{N}+]/gu, '') : plain;
}
