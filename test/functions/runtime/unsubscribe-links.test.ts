import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { openUnsubscribeToken, unsubscribeLinks } from '../../../functions/runtime/unsubscribe-links.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { HARMONY, SHANGHAI } from '../../support/branch-facts.ts';

const KEY = new Uint8Array(32).fill(7);
const signingKeys = { keyFor: async () => KEY };
const STOP = {
  groupId: HARMONY.id,
  branchId: SHANGHAI.id,
  customerId: asId<'customer'>('cus_01kbqw0000000000000000000c'),
  letterId: asId<'letter'>('let_01kbqw0000000000000000000e'),
  purpose: 'reminder',
  channel: 'email',
} as const;

/** What we signed at some time, whatever we wrote then. */
function signed(content: object): string {
  const payload = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${payload}.${createHmac('sha256', KEY).update(payload).digest('base64url')}`;
}

it('a link of ours says what it stops', async () => {
  const link = (await unsubscribeLinks({ signingKeys, publicUrl: 'https://example.com' }))(STOP);

  expect(link).toBe(`https://example.com/v1/unsubscribe/${signed(STOP)}`);
  expect(await openUnsubscribeToken(signed(STOP), { signingKeys })).toEqual(STOP);
});

it('a link we signed for a purpose there no longer is, is like one we do not know', async () => {
  const old = signed({ ...STOP, purpose: 'birthday' });

  expect(await openUnsubscribeToken(old, { signingKeys })).toBeUndefined();
});
