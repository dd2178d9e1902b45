import { type Client, createClient } from '../../../shared/contracts/client.ts';
import type { StaffId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { InboxMail } from '../mail/inbox.ts';
import type { LocalState } from '../page/local-state.ts';

/** What the demo needs of a running local stack: its public API, its clock and its inbox. */
export type DemoStack = Awaited<ReturnType<typeof connectStack>>;

/**
 * Connects to a running local stack and stops its clock, which from now on only the demo moves.
 * @param url the address of its API.
 * @throws Error when no local stack answers there.
 */
export async function connectStack(url: string) {
  const base = url.replace(/\/$/, '');
  const tokens = new Map<StaffId, string>();
  for (const { staffId, token } of await ask<readonly IssuedToken[]>(`${base}/_local/tokens`)) {
    tokens.set(staffId, token);
  }
  const { clock } = await ask<LocalState>(`${base}/_local/state`);
  const command = (body: object) => ask(`${base}/_local/clock`, body);
  await command({ freeze: true });
  const clients = new Map<StaffId, Client>();
  return {
    /** The API with the token of that member of staff. */
    clientOf(staffId: StaffId): Client {
      const token = tokens.get(staffId);
      if (token === undefined) throw new Error(`The local stack lets nobody in as ${staffId}`);
      const client = clients.get(staffId) ?? createClient({ baseUrl: base, token: () => token });
      clients.set(staffId, client);
      return client;
    },
    now: async () => (await ask<LocalState>(`${base}/_local/state`)).clock.now as Instant,
    /** Moves the clock forward. Resolves when everything due on the way has happened. */
    moveTo: async (at: Instant): Promise<void> => void (await command({ to: at })),
    /** Every e-mail sent so far. */
    mails: () => ask<readonly InboxMail[]>(`${base}/_local/inbox`),
    clickOnce,
    /** How much work ended in a dead-letter queue. */
    lostWork: async () => (await ask<LocalState>(`${base}/_local/state`)).deadLetters.length,
    release: async (): Promise<void> => void (clock.frozen || (await command({ freeze: false }))),
  };
}

interface IssuedToken {
  readonly staffId: StaffId;
  readonly token: string;
}

/** Opens the link that stops letters the way mail programs do (RFC 8058). */
async function clickOnce(link: string): Promise<void> {
  const response = await fetch(link, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });
  if (!response.ok) throw new Error(`${link} answered ${response.status}`);
}

/** Whether a local stack, and not another server, answers at that address. */
export async function isRunning(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url.replace(/\/$/, '')}/_local/state`);
    const isJson = response.headers.get('content-type') === 'application/json';
    await response.body?.cancel();
    return response.ok && isJson;
  } catch (error) {
    // fetch rejects with a TypeError when nothing listens or the address is invalid: the expected "no".
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function ask<Reply>(url: string, body?: object): Promise<Reply> {
  const response = await fetch(url, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Reply;
}
