import { describe, expect, test } from 'vitest';
import { compose } from '../../../functions/api/consent/compose.ts';
import { compose as composeReference } from '../../../functions/api/reference/compose.ts';
import { unsubscribeLinks } from '../../../functions/runtime/unsubscribe-links.ts';
import type { Reads } from '../../../shared/application/read-ports.ts';
import { operations } from '../../../shared/contracts/operations.ts';
import { apiEvent, type Call, call, recordedLog } from '../../support/api-calls.ts';
import { factsAt, HARMONY, SHANGHAI } from '../../support/branch-facts.ts';
import { dossierWith } from '../../support/dossiers.ts';
import { scriptedStore } from '../../support/scripted-store.ts';

const KEY = new Uint8Array(32).fill(7);
const signingKeys = { keyFor: async () => KEY };
const BRANCH = { ...SHANGHAI, sender: { phoneNumber: '021-5835 0100' } };
const facts = factsAt('2026-11-24T03:00:00Z', { branch: BRANCH });
const linkTo = await unsubscribeLinks({ signingKeys, publicUrl: '' });
const LINK = linkTo({
  groupId: HARMONY.id,
  branchId: BRANCH.id,
  customerId: dossierWith(facts).customer.id,
  letterId: 'let_01kbqw0000000000000000000e' as never,
  purpose: 'reminder',
  channel: 'email',
});

/** The function behind the link, with one customer. */
function consentApi(
  reads: Pick<Reads, 'branch'> = { branch: async (_, id) => (id === BRANCH.id ? BRANCH : undefined) },
) {
  const store = scriptedStore({ group: HARMONY, branch: BRANCH, dossier: dossierWith(facts) });
  const handler = compose(
    { TABLE_NAME: 'none', PUBLIC_API_URL: 'https://api.example' },
    {
      store,
      reads: reads as Reads,
      signingKeys,
      clock: { now: () => facts.now },
      log: recordedLog().log,
      checkReplies: true,
    },
  );
  const stopped = () =>
    store.commits.flatMap(({ changes }) =>
      changes.flatMap((change) =>
        change.op === 'insert' && change.record.type === 'consent' ? [change.record] : [],
      ),
    );
  return { send: (what: Partial<Call>) => call(handler, { path: LINK, ...what }), stopped, handler };
}

const typed = (type: string, body: string): Partial<Call> => ({ body, headers: { 'content-type': type } });

describe('K-1: any POST to a genuine link is a stop', () => {
  test.each<[string, Partial<Call>]>([
    ['no body and no type', {}],
    ['plain text', typed('text/plain', 'List-Unsubscribe=One-Click')],
    [
      'more than the pair',
      typed('application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click&utm_source=x'),
    ],
    ['another field', typed('application/x-www-form-urlencoded', 'stop=yes')],
    ['JSON', typed('application/json', '{"half":')],
    ['a type there is not', typed(';;', 'x')],
    ['half a form in parts', typed('multipart/form-data', '--')],
    [
      'a charset of old',
      typed('application/x-www-form-urlencoded; charset=gb2312', 'List-Unsubscribe=One-Click'),
    ],
    ['a body of a megabyte', typed('text/plain', 'x'.repeat(1_000_000))],
    ['parameters on the link (K-2)', { query: { utm_source: 'x', 'List-Unsubscribe': 'no' } }],
    ['a slash at the end', { path: `${LINK}/` }],
    ['a bad bearer', { headers: { authorization: 'Bearer nonsense' } }],
  ])('with %s', async (_, what) => {
    const { send, stopped } = consentApi();
    const seen = await send({ method: 'POST', ...what });
    expect([seen.status, seen.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(seen.body).toContain('已为您退订');
    expect(stopped()).toMatchObject([{ purpose: 'reminder', channel: 'email', state: 'withdrawn' }]);
  });
});

describe('K-2: any GET shows the page and stops nothing', () => {
  test.each<[string, Partial<Call>]>([
    ['as it is', {}],
    ['with what a network added', { query: { fbclid: 'abc', gclid: '' } }],
    ['with a body', { body: 'x' }],
    ['with a slash at the end', { path: `${LINK}/` }],
  ])('%s', async (_, what) => {
    const { send, stopped } = consentApi();
    const seen = await send(what);
    expect([seen.status, String(seen.body).includes('确认退订')]).toEqual([200, true]);
    expect(stopped()).toEqual([]);
  });

  test('HEAD is answered as GET, without the page', async () => {
    const { send, stopped } = consentApi();
    const [head, get] = [await send({ method: 'HEAD' }), await send({})];
    expect([head.status, head.headers, head.body]).toEqual([get.status, get.headers, undefined]);
    expect(stopped()).toEqual([]);
  });
});

describe('a link that was broken leads to a page that names the branch and its telephone', () => {
  const token = LINK.slice(LINK.lastIndexOf('/') + 1);
  const forged = `${Buffer.from(
    Buffer.from(token.split('.')[0] ?? '', 'base64url')
      .toString()
      .replace('reminder', 'marketing'),
  ).toString('base64url')}.${token.split('.')[1]}`;

  test.each<[string, Partial<Call>]>([
    ['forged', { path: `/v1/unsubscribe/${forged}` }],
    ['cut in its signature', { path: LINK.slice(0, -3) }],
    ['cut in the middle', { path: LINK.slice(0, 120) }],
    ['lengthened', { path: `${LINK}.` }],
    ['longer than any link of ours', { path: `${LINK}${'x'.repeat(4000)}` }],
    ['with a malformed escape', { path: `${LINK}%E0%A4%A` }],
    ['with more of an address', { path: `${LINK}/more` }],
    ['asked for with another method', { method: 'DELETE' }],
  ])('%s', async (_, what) => {
    for (const method of what.method ? [what.method] : ['GET', 'POST']) {
      const { send, stopped } = consentApi();
      const seen = await send({ ...what, method });
      expect([seen.status, seen.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      expect(seen.body).toMatch(/此链接无效.*浦东店.*021-5835 0100.*does not work.*021-5835 0100/s);
      expect(stopped()).toEqual([]);
    }
  });

  test.each(['/v1/unsubscribe/nonsense', '/v1/unsubscribe/%00', '/v1/unsubscribe/'])(
    'without a name where nothing is known: %s',
    async (path) => {
      const seen = await consentApi().send({ path });
      expect([seen.status, String(seen.body).includes('does not work')]).toEqual([404, true]);
    },
  );

  test('even where the gateway knows no function for it', async () => {
    const handler = composeReference({ PUBLIC_API_URL: 'https://api.example' }, { log: recordedLog().log });
    for (const path of ['/v1/unsubscribe', '/v1/unsubscribe/']) {
      const seen = await call(handler, { path });
      expect([seen.status, String(seen.body).includes('does not work')]).toEqual([404, true]);
    }
  });
});

test.each([LINK, `${LINK}x`])('an outage is told on a page too', async (path) => {
  const down = async () => {
    throw Object.assign(new Error('down'), { name: 'ServiceUnavailable' });
  };
  const store = { read: down, commit: down };
  const handler = compose(
    { TABLE_NAME: 'none', PUBLIC_API_URL: 'https://api.example' },
    { store, reads: { branch: down } as unknown as Reads, signingKeys, log: recordedLog().log },
  );
  const context = { getRemainingTimeInMillis: () => 10_000 } as never;
  const seen = await handler(apiEvent({ method: 'POST', path }), context);
  expect([seen.statusCode, seen.body?.includes('This does not work just now')]).toEqual([503, true]);
});

test('every page that everybody may open looks at its address only', () => {
  const pages = operations.filter(
    ({ access, reply }) => access.kind === 'open' && reply.contentType === 'text/html',
  );
  expect(pages.map(({ id }) => id)).toEqual(expect.arrayContaining(['readUnsubscribePage', 'readDocs']));
  expect(pages.filter(({ openedBy }) => openedBy !== 'people').map(({ id }) => id)).toEqual([]);
});
