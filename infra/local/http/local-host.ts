import type { HttpReply, RequestListener } from './http-server.ts';

const NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Accepts only requests that name this machine as their `Host`. A foreign page may point its own name at the
 * loopback address (DNS rebinding). Its requests would then count as same-origin.
 */
export function forThisMachineOnly(listener: RequestListener): RequestListener {
  return async (request) => (isLocalHost(request.headers['host']) ? await listener(request) : misdirected());
}

/** @param host as in the header, with or without a port. */
export function isLocalHost(host: string | undefined): boolean {
  const name = host?.toLowerCase().replace(/:\d+$/, '');
  return name !== undefined && (NAMES.includes(name) || name.endsWith('.localhost'));
}

/** Whether a page with this `Origin` is served by this machine, at any port. */
export function isLocalOrigin(origin: string): boolean {
  return /^https?:\/\//.test(origin) && URL.canParse(origin) && isLocalHost(new URL(origin).host);
}

function misdirected(): HttpReply {
  return {
    status: 421,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      message: `The local run answers here only to requests for ${NAMES.join(', ')} and names that end in .localhost.`,
    }),
  };
}
