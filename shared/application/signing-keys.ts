/** Secrets of the deployment that sign what callers carry back to us. */
export interface SigningKeys {
  /** 32 random bytes that sign cursors; made on first use and the same ever after. */
  cursorKey(): Promise<Uint8Array>;
}
