import { randomUUID } from 'node:crypto';
import type { HttpReply, RequestListener } from '../http/http-server.ts';

/** Takes an invocation that nobody waits for. False when there is no such function. */
export type TakeInvocation = (functionArn: string, payload: unknown, label: string) => boolean;

const PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/**
 * The part of Lambda's REST protocol by which functions hand events to each other: asynchronous invocations.
 */
export function invokeServer(take: TakeInvocation): RequestListener {
  return async ({ method, path, headers, body }) => {
    const name = PATH.exec(path)?.[1];
    if (method !== 'POST' || name === undefined) {
      return refuse(404, 'UnknownOperationException', 'The local Lambda does not know this operation.');
    }
    if (headers['x-amz-invocation-type'] !== 'Event') {
      return refuse(400, 'InvalidParameterValueException', 'The local Lambda takes events only.');
    }
    const functionArn = decodeURIComponent(name);
    const taken = take(functionArn, parseJson(body), `invoked ${randomUUID()}`);
    if (!taken) return refuse(404, 'ResourceNotFoundException', `Function not found: ${functionArn}`);
    return { status: 202, headers: {}, body: '' };
  };
}

function parseJson(body: Buffer): unknown {
  return body.length === 0 ? {} : JSON.parse(body.toString());
}

function refuse(status: number, type: string, Message: string): HttpReply {
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': type },
    body: JSON.stringify({ Message }),
  };
}
