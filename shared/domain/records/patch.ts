type RequiredKeys<Data> = {
  [Key in keyof Data]-?: undefined extends Data[Key] ? never : Key;
}[keyof Data];

/** A merge patch (RFC 7396) of a record: absent leaves as it is, `null` removes what may be missing. */
export type Patch<Data> = {
  readonly [Key in keyof Data]?: Key extends RequiredKeys<Data> ? Data[Key] : Data[Key] | null;
};

/** The record with the patch applied; everything the patch does not name stays. */
export function patched<Kind extends object, Data>(record: Kind, patch: Patch<Data>): Kind {
  const entries = Object.entries({ ...record, ...patch });
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined)) as Kind;
}
