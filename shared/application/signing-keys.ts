/**
 * What the secrets of the deployment are for. Each purpose has its own, so that one never opens what another
 * sealed.
 */
export const SIGNING_PURPOSES = ['cursors', 'unsubscribeLinks', 'suppression'] as const;
export type SigningPurpose = (typeof SIGNING_PURPOSES)[number];

/**
 * Secrets of the deployment, 32 random bytes each, made on first use and the same ever after. They sign what
 * comes back to us (cursors, links in letters) and hash what must be recognised but never read.
 */
export interface SigningKeys {
  keyFor(purpose: SigningPurpose): Promise<Uint8Array>;
}
