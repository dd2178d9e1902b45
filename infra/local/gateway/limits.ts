import type { HttpReply, HttpRequest } from '../http/http-server.ts';
import { gatewayReply } from './gateway-reply.ts';

/** Of the HTTP API, not adjustable: request line and header values together, and the body. */
const MOST_HEADER_BYTES = 10_240;
const MOST_BODY_BYTES = 10 * 1024 * 1024;

/** Of Lambda: what a function is invoked with, and what it answers, each as JSON. */
const MOST_PAYLOAD_BYTES = 6_291_556;

/** How long the HTTP API waits for a function, in milliseconds of the machine. */
const LONGEST_ANSWER_MILLISECONDS = 30_000;

/** What the HTTP API answers before it looks for a route; undefined when it goes on. */
export function refusedForSize(request: HttpRequest): HttpReply | undefined {
  if (headerBytes(request) > MOST_HEADER_BYTES) return gatewayReply(431, 'Request Header Fields Too Large');
  return request.body.length > MOST_BODY_BYTES ? tooLarge() : undefined;
}

/** What is answered instead of invoking a function with an event that Lambda does not take. */
export function refusedAsEvent(event: unknown): HttpReply | undefined {
  return isWithinPayload(event) ? undefined : tooLarge();
}

/** Whether Lambda carries it: an event to a function, or its answer back. */
export function isWithinPayload(payload: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(payload ?? null)) <= MOST_PAYLOAD_BYTES;
}

/** @returns undefined when the HTTP API no longer waits; the function goes on all the same. */
export async function withinGatewayTime<Result>(
  work: Promise<Result>,
  milliseconds = LONGEST_ANSWER_MILLISECONDS,
): Promise<{ readonly result: Result } | undefined> {
  const { promise: timeUp, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), milliseconds);
  try {
    return await Promise.race([work.then((result) => ({ result })), timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

function tooLarge(): HttpReply {
  return gatewayReply(413, 'Request Entity Too Large');
}

function headerBytes({ method, path, rawQuery, headers }: HttpRequest): number {
  const line = `${method} ${path}${rawQuery === '' ? '' : `?${rawQuery}`} HTTP/1.1`;
  return [line, ...Object.values(headers)].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
