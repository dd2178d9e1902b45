import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { id, slug } from '../../shared/contracts/schemas/index.ts';
import { CONSENT_CHANNELS, MARKETING_PURPOSES } from '../../shared/domain/records/consent.ts';
import type { ApiDependencies } from './dependencies.ts';

/** What a link in a letter stops: one purpose on one channel, for one customer. */
const stopSchema = z.strictObject({
  groupId: slug('group'),
  branchId: slug('branch'),
  customerId: id('customer'),
  letterId: id('letter'),
  purpose: z.enum(MARKETING_PURPOSES),
  channel: z.enum(CONSENT_CHANNELS),
});

const namedSchema = stopSchema.pick({ groupId: true, branchId: true });

export type UnsubscribeStop = z.output<typeof stopSchema>;

/**
 * Makes links that need no login. What they stop is signed, so that nobody can forge one. They contain only
 * identifiers and never expire, so that an old letter can still stop the next one.
 * @returns a pure function. The key is read before.
 */
export async function unsubscribeLinks({
  signingKeys,
  publicUrl,
}: Pick<ApiDependencies, 'signingKeys' | 'publicUrl'>): Promise<(stop: UnsubscribeStop) => string> {
  const key = await signingKeys.keyFor('unsubscribeLinks');
  return ({ groupId, branchId, customerId, letterId, purpose, channel }) => {
    const stop = { groupId, branchId, customerId, letterId, purpose, channel };
    const payload = Buffer.from(JSON.stringify(stop)).toString('base64url');
    return `${publicUrl}/v1/unsubscribe/${payload}.${signature(key, payload).toString('base64url')}`;
  };
}

/**
 * What the link stops. Undefined when it is not ours, was changed, or names something this version no longer
 * knows.
 */
export async function openUnsubscribeToken(
  token: string,
  { signingKeys }: Pick<ApiDependencies, 'signingKeys'>,
): Promise<UnsubscribeStop | undefined> {
  const [payload = '', signed = '', ...rest] = token.split('.');
  const expected = signature(await signingKeys.keyFor('unsubscribeLinks'), payload);
  const given = Buffer.from(signed, 'base64url');
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
    return undefined;
  return stopSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString())).data;
}

/**
 * The branch that a link names, even one that was cut or changed. Nothing about it is proven, so it serves only to say
 * whom to call.
 */
export function branchNamedIn(token: string): Pick<UnsubscribeStop, 'groupId' | 'branchId'> | undefined {
  const payload = Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString();
  const [, groupId, branchId] = /^\{"groupId":"([^"]+)","branchId":"([^"]+)"/.exec(payload) ?? [];
  return namedSchema.safeParse({ groupId, branchId }).data;
}

function signature(key: Uint8Array, payload: string): Buffer {
  return createHmac('sha256', key).update(payload).digest();
}
