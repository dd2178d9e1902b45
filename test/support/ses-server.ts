import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SESClientConfig } from '@aws-sdk/client-ses';
import { SES_CLIENT_CONFIG } from '../../shared/adapters/ses-mail-sender.ts';

/** What the scripted mail service does with one request. */
export type SesReply =
  | { readonly reply: 'accept'; readonly messageId: string }
  | { readonly reply: 'error'; readonly status: number; readonly code: string; readonly message?: string }
  /** Takes the mail, then cuts the line before answering. */
  | { readonly reply: 'acceptThenReset' }
  /** Takes the mail and never answers. */
  | { readonly reply: 'silence' };

/** A mail service on loopback that follows a script and counts what it was asked. */
export interface SesServer {
  /** The parameters of each request, in order. */
  readonly requests: readonly URLSearchParams[];
  readonly clientConfig: SESClientConfig;
  /** Replies to come; once they are used up every mail is accepted as `ses-<n>`. */
  script(...replies: readonly SesReply[]): void;
  stop(): Promise<void>;
}

export async function startSesServer(): Promise<SesServer> {
  const requests: URLSearchParams[] = [];
  let replies: SesReply[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
      answer(replies.shift() ?? { reply: 'accept', messageId: `ses-${requests.length}` }, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    clientConfig: {
      ...SES_CLIENT_CONFIG,
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
    script: (...more) => {
      replies = [...more];
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function answer(reply: SesReply, response: ServerResponse): void {
  switch (reply.reply) {
    case 'accept':
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.end(
        `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>${reply.messageId}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></SendRawEmailResponse>`,
      );
      return;
    case 'error':
      response.writeHead(reply.status, { 'content-type': 'text/xml' });
      response.end(
        `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${reply.code}</Code><Message>${reply.message ?? 'As scripted.'}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
      );
      return;
    case 'acceptThenReset':
      response.destroy();
      return;
    case 'silence':
  }
}
