/** The strong ETag of a record's version. */
export function etagOf(version: number): string {
  return `"v${version}"`;
}

/** The ETag of an answer that also shows what the version does not count: the bytes may differ under one tag. */
export function weakEtagOf(version: number): string {
  return `W/${etagOf(version)}`;
}

/**
 * The versions an If-Match header names, also by a weak tag: what is compared is the version of the record, which
 * both name. `undefined` when it is not a list of our ETags. `*` is refused on purpose, because it would overwrite any
 * version.
 */
export function versionsIn(header: string): readonly number[] | undefined {
  const versions = header.split(',').map((part) => /^\s*(?:W\/)?"v(\d{1,15})"\s*$/.exec(part)?.[1]);
  return versions.some((version) => version === undefined) ? undefined : versions.map(Number);
}

/** Whether If-None-Match names the ETag. The comparison is weak there (RFC 9110). */
export function noneMatches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return true;
  return !header.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === etag);
}
