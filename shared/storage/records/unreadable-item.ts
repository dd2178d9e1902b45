/**
 * An item of the table that this code cannot read: damaged, of an unknown type, or written by a newer
 * version. The message names keys and attributes, never values.
 */
export class UnreadableItem extends Error {
  override readonly name = 'UnreadableItem';

  constructor(key: { readonly PK: unknown; readonly SK: unknown }, reason: string) {
    super(`Item ${String(key.PK)} / ${String(key.SK)} cannot be read: ${reason}`);
  }
}
