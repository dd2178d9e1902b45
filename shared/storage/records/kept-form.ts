import type { Item } from './encode.ts';

/** How a type of record is written shorter than it is, so that it and its copies in indexes cost less. */
export interface KeptForm {
  /** The attributes to keep in place of the record's own. What cannot be given back exactly stays as it is. */
  shorten(attributes: Item, key: Item): Item;
  /** The attributes as the record has them. Those kept as they are pass. */
  restore(kept: Item): Item;
}
