import { describe, expect, it } from 'vitest';
import { voidCall } from '../../../shared/contracts/call/index.ts';
import { listConsents } from '../../../shared/contracts/consent/index.ts';
import { changeCustomer } from '../../../shared/contracts/dossier/index.ts';
import { eraseCustomer } from '../../../shared/contracts/privacy/index.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { contactHash } from '../../../shared/storage/contact-hash.ts';
import { DynamoSigningKeys } from '../../../shared/storage/dynamo-signing-keys.ts';
import { SHANGHAI } from '../../support/branch-facts.ts';
import { house, MONDAY, NY, SH } from '../../support/house-of-two-branches.ts';

describe('K7, S-5: a no stands for the person, not for the record', () => {
  it.each([
    ['at the same branch', SH, '+86 138 7777 0001', '138 7777 0001'],
    ['at another branch of the group', NY, '138-7777-0001', '008613877770001'],
    ['at the extension of the same switchboard', SH, '021-58881234', '021-58881234转608'],
  ])('%s, in any spelling, before and after', async (_, branchId, left, right) => {
    const { client, register, check, say } = await house();
    const [first, earlier] = [await register(left), await register(right, branchId)];
    await say(first, 'withdrawn');
    const later = await register(right, branchId);
    for (const params of [earlier, later]) {
      expect(await check(params)).toBe('doNotCall');
      const { body } = await client.send(listConsents, { params });
      expect(body.current.filter(({ channel, allowed }) => channel === 'sms' && allowed)).toMatchObject([
        { purpose: 'recall' },
      ]);
    }
    expect(await check(await register('139 0000 0000'))).toBe('allowed');
  });

  it('said on a call, it holds there too until the call is voided', async () => {
    const { client, register, check, call } = await house();
    const [first, second] = [await register('138 7777 0001'), await register('138 7777 0001')];
    const { body } = await call(first, 'doNotCall', { doNotCallScope: 'everything' });
    expect(await check(second)).toBe('doNotCall');
    const params = { ...first, callId: body.call.id };
    await client.send(voidCall, { params, body: { reason: 'wrong customer' } });
    expect(await check(second)).toBe('allowed');
  });

  it('is lifted by the customer’s yes where it was said', async () => {
    const { register, check, say } = await house();
    const [first, second] = [await register('138 7777 0001'), await register('138 7777 0001')];
    await say(first, 'withdrawn');
    const proof = { type: 'form', id: 'F-1' };
    await say(first, 'given', { channels: ['phone', 'sms'], proof });
    expect(await check(second)).toBe('allowed');
  });

  it('is lifted elsewhere only by a yes with a proof, and only there', async () => {
    const { world, register, check, say } = await house();
    const [first, second] = [await register('138 7777 0001'), await register('138 7777 0001')];
    await say(first, 'withdrawn');
    world.setClock('2026-11-23T03:10:00Z');
    await expect(say(second, 'given', { channels: ['phone'] })).rejects.toMatchObject({
      problem: { code: 'consent-proof-missing' },
    });
    await say(second, 'given', { channels: ['phone'], proof: { type: 'form', id: 'F-1' } });
    expect([await check(first), await check(second)]).toEqual(['doNotCall', 'allowed']);
  });

  it('outlives the number in the dossier, and the person', async () => {
    const { client, register, check, say } = await house();
    const first = await register('138 7777 0001');
    await say(first, 'withdrawn');
    await client.send(changeCustomer, {
      params: first,
      body: { phones: [{ number: '139 0000 0000' }] },
      ifMatch: '"v2"',
    });
    expect(await check(await register('+86 138 7777 0001', NY))).toBe('doNotCall');
    await client.send(eraseCustomer, { params: first, body: { reason: 'askedByPerson' } });
    const again = await register('+86 139 0000 0000', NY);
    expect(await check(again)).toBe('suppressed');
  });
});

describe('what was found out about a number or address binds every dossier that has it', () => {
  it('K8: a wrong number, however it was dialled', async () => {
    const { register, check, call } = await house();
    const first = await register('+86 138 7777 0001');
    const second = await register('+86 138 7777 0001', NY);
    await call(first, 'wrongNumber', { phoneNumber: '0086-138-7777-0001' });
    expect([await check(first), await check(second)]).toEqual(['numberUnusable', 'numberUnusable']);
  });

  it('K12: an address that took no mail, in any case, also when it comes back', async () => {
    const { world, client, register, check } = await house();
    const emailProblem = { because: 'bounced', since: instant(MONDAY) } as const;
    const point = {
      type: 'contactPoint',
      groupId: SHANGHAI.groupId,
      channel: 'email',
      branchId: SHANGHAI.id,
      customerId: asId<'customer'>('cus_00000000000000000000000001'),
      version: 1,
      stops: [],
      problem: emailProblem,
    } as const;
    const hash = await contactHash(new DynamoSigningKeys(world.table));
    await world.insert({ ...point, hash: hash({ channel: 'email', value: 'bounce@example.com' }) });

    const params = await register('138 7777 0001', SH, { email: 'Bounce@Example.com' });
    expect(await check(params, 'email')).toBe('addressBlocked');
    let version = 1;
    for (const [email, problem] of [
      [null, undefined],
      ['BOUNCE@example.com', emailProblem],
      ['other@example.com', undefined],
      ['bounce@example.com', emailProblem],
    ] as const) {
      const { body } = await client.send(changeCustomer, {
        params,
        body: { email },
        ifMatch: `"v${version}"`,
      });
      version = body.customer.version;
      expect([email, body.customer.emailProblem]).toEqual([email, problem]);
    }
  });
});
