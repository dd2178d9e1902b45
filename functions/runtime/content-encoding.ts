import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type ContentEncoding = 'br' | 'gzip';

/** The encoding to answer with, by Accept-Encoding; undefined for none. */
export function encodingFor(acceptEncoding: string | undefined): ContentEncoding | undefined {
  const accepted = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*/))
      .filter(([, q]) => q === undefined || Number(q.replace('q=', '')) > 0)
      .map(([name]) => name),
  );
  return (['br', 'gzip'] as const).find((encoding) => accepted.has(encoding));
}

const made = new Map<string, Promise<Buffer>>();

/**
 * A fixed text in that encoding, made once while the function lives.
 * @param etag of the text, by which it is known again.
 */
export function encoded(text: string, etag: string, encoding: ContentEncoding): Promise<Buffer> {
  const key = `${etag} ${encoding}`;
  const known = made.get(key) ?? encode(text, encoding);
  made.set(key, known);
  return known;
}

function encode(text: string, encoding: ContentEncoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(text);
  // The best quality takes a second of a small function, for a tenth less.
  return promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
