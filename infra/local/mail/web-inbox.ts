import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { HttpReply, HttpRequest } from '../http/http-server.ts';
import type { SentMail } from './sent-mail.ts';

/** The mail server with the web inbox. It keeps messages in memory and goes by the machine's clock. */
export interface WebInbox {
  /** Hands a request on to it. */
  forward(request: HttpRequest): Promise<HttpReply>;
  /** Shows a message accepted in an earlier run. */
  restore(mail: SentMail): Promise<string>;
  stop(): Promise<void>;
}

type MailPackage = typeof import('aws-ses-v2-local');

/** Loading takes most of a second, so it is put off until the first message or visitor. */
export async function openWebInbox(): Promise<WebInbox> {
  // Required, not imported: bundlers and Node disagree on where its default export then is.
  const { default: open } = createRequire(import.meta.url)('aws-ses-v2-local') as MailPackage;
  const server: Server = await open({ host: '127.0.0.1', port: 0 });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<HttpReply> => {
    const response = await fetch(base + path, { method, headers, ...(body !== undefined && { body }) });
    return {
      status: response.status,
      headers: { 'content-type': response.headers.get('content-type') ?? 'text/plain' },
      body: Buffer.from(await response.arrayBuffer()),
    };
  };
  return {
    forward(request) {
      const { 'content-type': type, authorization } = request.headers;
      const headers = { ...(type && { 'content-type': type }), ...(authorization && { authorization }) };
      const path = request.rawQuery === '' ? request.path : `${request.path}?${request.rawQuery}`;
      const body = request.body.length > 0 ? request.body.toString() : undefined;
      return send(request.method, path, headers, body);
    },
    async restore(mail) {
      const form = new URLSearchParams({
        Action: 'SendRawEmail',
        'RawMessage.Data': mail.raw.toString('base64'),
      });
      const headers = { authorization: 'AWS4 local', 'content-type': 'application/x-www-form-urlencoded' };
      return messageIdIn(await send('POST', '/', headers, form.toString())) ?? '';
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The identifier given to a message that was accepted; undefined when it was refused. */
export function messageIdIn(reply: HttpReply): string | undefined {
  return /<MessageId>([^<]+)<\/MessageId>/.exec(reply.body.toString())?.[1];
}
