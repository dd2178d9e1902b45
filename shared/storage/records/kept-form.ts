/** The attributes of a record or an item. */
export type Attributes = Readonly<Record<string, unknown>>;

/** How a type of record is written shorter than it is, so that it and its copies in indexes cost less. */
export interface KeptForm {
  /** The attributes to keep in place of the record's own. What cannot be given back exactly stays as it is. */
  shorten(attributes: Attributes, key: Attributes): Attributes;
  /** The attributes as the record has them. Those kept as they are pass. */
  restore(kept: Attributes): Attributes;
}
