import { createHmac } from 'node:crypto';
import type { SigningKeys } from '../application/signing-keys.ts';
import type { HashContact } from '../domain/records/contact-point.ts';

/**
 * Hashes telephone numbers and addresses with a secret of the deployment. Without the secret, nobody can try numbers
 * until one fits.
 */
export async function contactHash(keys: SigningKeys): Promise<HashContact> {
  const key = await keys.keyFor('suppression');
  return ({ channel, value }) =>
    createHmac('sha256', key)
      .update(JSON.stringify([channel, value]))
      .digest('base64url');
}
