/** The version of an answer, for the change that follows. */
export function ifMatch({ etag }: { readonly etag: string | undefined }): { readonly ifMatch: string } {
  if (etag === undefined) throw new Error('The answer carries no ETag');
  return { ifMatch: etag };
}
