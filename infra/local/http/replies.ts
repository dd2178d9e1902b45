import type { HttpReply } from './http-server.ts';

/** A document for a program. Browsers do not cache it. */
export function jsonReply(status: number, document: unknown): HttpReply {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return { status, headers, body: JSON.stringify(document) };
}

/** A page for people. Browsers do not cache it. */
export function pageReply(body: string): HttpReply {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return { status: 200, headers, body };
}
