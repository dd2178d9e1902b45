import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LocalStartError } from '../local-start-error.ts';

export interface HttpRequest {
  readonly method: string;
  /** As sent, still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly rawQuery: string;
  /** Lower-case names; repeated headers joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly remoteAddress: string;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

export type RequestListener = (request: HttpRequest) => Promise<HttpReply>;

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Far above what any of the services takes. */
const MOST_HEADER_BYTES = 64 * 1024;

/**
 * Serves only on the loopback address.
 *
 * @param port 0 for any free one.
 * @param what named in the message when the port is taken.
 * @throws LocalStartError when the port is taken.
 */
export async function listen(port: number, what: string, listener: RequestListener): Promise<RunningServer> {
  // The gateway has a limit of its own, and says so in its own words.
  const server = createServer({ maxHeaderSize: MOST_HEADER_BYTES }, (incoming, outgoing) => {
    void serve(incoming, outgoing, listener);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(port, what) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => stop(server),
  };
}

/**
 * What to say when another process listens on a port.
 * @param what the part of the stack it is for.
 */
export function portTaken(port: number, what: string): LocalStartError {
  return new LocalStartError(
    `Port ${port} (${what}) is taken; choose others with: npm start -- --port <first of four free ports>`,
  );
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  listener: RequestListener,
): Promise<void> {
  try {
    const reply = await listener(await read(incoming));
    const headers = reply.headers as Record<string, string | string[]>;
    const withoutBody = reply.status === 204 || reply.status === 304;
    outgoing.writeHead(reply.status, {
      ...headers,
      ...(!withoutBody && { 'content-length': Buffer.byteLength(reply.body) }),
    });
    outgoing.end(incoming.method === 'HEAD' ? undefined : reply.body);
  } catch (error) {
    console.error(error);
    outgoing.writeHead(500, { 'content-type': 'application/json' });
    outgoing.end(JSON.stringify({ message: 'Internal Server Error' }));
  }
}

async function read(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const [path, rawQuery] = splitOnce(incoming.url ?? '/', '?');
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value] as const],
  );
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(rawQuery),
    rawQuery,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
    remoteAddress: incoming.socket.remoteAddress ?? '127.0.0.1',
  };
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
