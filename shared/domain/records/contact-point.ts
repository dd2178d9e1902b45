import type { BranchId, CustomerId, GroupId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { ConsentPair } from './consent.ts';
import type { Customer } from './dossier.ts';

/** The kinds of places at which somebody is reached. */
export const CONTACT_POINT_CHANNELS = ['phone', 'email', 'post'] as const;
export type ContactPointChannel = (typeof CONTACT_POINT_CHANNELS)[number];

/** Why nobody should be written to, or called, there. */
export type ContactPointProblem = 'bounced' | 'complained' | 'wrongNumber' | 'invalidNumber';

/**
 * What one dossier says about a telephone number, an e-mail address or a postal address, where the whole group reads it.
 * The place itself is a keyed hash, which nobody can read back. It outlives the dossier, so that a person who wants no
 * contact is recognised wherever they turn up again.
 */
export interface ContactPoint {
  readonly type: 'contactPoint';
  readonly groupId: GroupId;
  readonly channel: ContactPointChannel;
  readonly hash: string;
  /** Whose dossier says it. */
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly version: number;
  /** Every no of the customer that stands, and since when. */
  readonly stops: readonly (ConsentPair & { readonly since: Instant })[];
  readonly doNotCall?: { readonly since: Instant; readonly scope: 'followUps' | 'everything' };
  readonly problem?: { readonly because: ContactPointProblem; readonly since: Instant };
  /** The person was forgotten and wants no contact (practice C.10). */
  readonly forgotten?: { readonly since: Instant };
}

/** A place as it is compared, whatever spelling it came in. */
export interface ContactValue {
  readonly channel: ContactPointChannel;
  readonly value: string;
}

/** A place of a customer, with what dossiers of the group say about it. */
export interface KnownContact extends ContactValue {
  readonly hash: string;
  readonly points: readonly ContactPoint[];
}

/** Makes the keyed hash of a place, the same way every time. */
export type HashContact = (place: ContactValue) => string;

/** The places at which a customer is reached, each once. What cannot be told from another's is left out. */
export function contactValuesOf({
  phones = [],
  email,
  address,
}: Partial<Pick<Customer, 'phones' | 'email' | 'address'>>): readonly ContactValue[] {
  const values = [
    ...phones.map(({ e164, raw }) => (e164 ? { channel: 'phone' as const, value: e164 } : unreadNumber(raw))),
    ...(email ? [{ channel: 'email' as const, value: email.toLowerCase() }] : []),
    ...(address ? [postalAddress(address)] : []),
  ].filter((value) => value !== undefined);
  return [...new Map(values.map((one) => [`${one.channel} ${one.value}`, one])).values()];
}

/** A local number is still the same with other blanks. 「无」 is the number of many. */
function unreadNumber(raw: string): ContactValue | undefined {
  const value = bare(raw);
  return (value.match(/\p{N}/gu)?.length ?? 0) < FEWEST_DIGITS ? undefined : { channel: 'phone', value };
}

const FEWEST_DIGITS = 6;

/** A town is the address of many. A house has a number. */
function postalAddress(address: string): ContactValue | undefined {
  return /\p{N}/u.test(address) ? { channel: 'post', value: bare(address) } : undefined;
}

function bare(written: string): string {
  return written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');
}
