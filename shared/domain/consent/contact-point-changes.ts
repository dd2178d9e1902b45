import { isSameContent } from '../../kernel/canonical-json.ts';
import type { Instant } from '../../kernel/instant.ts';
import { type RecordChange, insert, replace } from '../records/change.ts';
import { CONSENT_PURPOSES, type Consent, type ConsentChannel } from '../records/consent.ts';
import {
  type ContactPoint,
  type ContactPointChannel,
  type ContactValue,
  contactValuesOf,
} from '../records/contact-point.ts';
import type { Customer } from '../records/dossier.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { isCustomers, standingNoes } from './last-consent.ts';

type Says = Pick<ContactPoint, 'stops' | 'doNotCall' | 'problem'>;
type Speaker = Pick<DossierState, 'customer' | 'consents'>;

/** What each kind of place is used for. */
const CHANNELS_AT: Readonly<Record<ContactPointChannel, readonly ConsentChannel[]>> = {
  phone: ['phone', 'sms'],
  email: ['email'],
  post: ['post'],
};

/**
 * Writes what the dossier says about its numbers and addresses where the whole group reads it, together with the changes
 * that say it. What is taken back goes there too. A number that leaves the dossier takes what was said about it along.
 * @param changes those of the command.
 * @throws when a change says something and the command did not read the contact points.
 */
export function contactPointChanges(
  dossier: DossierState,
  changes: readonly RecordChange[],
  now: Instant,
): readonly RecordChange[] {
  const after = speakerAfter(dossier, changes);
  if (after.customer.erasedAt) return [];
  return contactValuesOf(after.customer).flatMap((place) => {
    const known = dossier.contacts?.find((one) => isSamePlace(one, place));
    const own = known?.points.find(({ customerId }) => customerId === after.customer.id);
    const says = saysOf(after, place, own, now);
    if (!known) {
      if (isSilent(says) || isSameContent(says, saysOf(dossier, place, undefined, now))) return [];
      throw new Error('A command that says something about a contact point must read it');
    }
    if (own) return isSaidAlready(own, says) ? [] : [replace({ ...withoutSaying(own), ...says })];
    if (isSilent(says)) return [];
    return [insert(newPoint(dossier, known, says))];
  });
}

/** What a new entry of the dossier about a place begins with. */
export function newPoint(
  { head }: Pick<DossierState, 'head'>,
  { channel, hash }: Pick<ContactPoint, 'channel' | 'hash'>,
  says: Omit<Says, 'stops'> & Partial<Pick<ContactPoint, 'stops' | 'forgotten'>>,
): ContactPoint {
  const { groupId, branchId, customerId } = head;
  return {
    type: 'contactPoint',
    groupId,
    channel,
    hash,
    branchId,
    customerId,
    version: 1,
    stops: [],
    ...says,
  };
}

function speakerAfter(dossier: DossierState, changes: readonly RecordChange[]): Speaker {
  let customer: Customer = dossier.customer;
  const consents = new Map(dossier.consents.map((consent) => [consent.id, consent]));
  for (const change of changes) {
    if (change.op !== 'insert' && change.op !== 'replace') continue;
    if (change.record.type === 'customer') customer = change.record;
    if (change.record.type === 'consent') consents.set(change.record.id, change.record);
  }
  return { customer, consents: [...consents.values()] };
}

function saysOf(speaker: Speaker, place: ContactValue, before: ContactPoint | undefined, now: Instant): Says {
  const { doNotCall } = speaker.customer;
  const problem = problemAt(speaker.customer, place, before, now);
  return {
    stops: CONSENT_PURPOSES.flatMap((purpose) =>
      CHANNELS_AT[place.channel].flatMap((channel) => stopOf(speaker.consents, { purpose, channel })),
    ),
    ...(place.channel === 'phone' &&
      doNotCall && { doNotCall: { since: doNotCall.since, scope: doNotCall.scope } }),
    ...(problem && { problem }),
  };
}

function stopOf(
  consents: readonly Consent[],
  pair: Pick<Consent, 'purpose' | 'channel'>,
): ContactPoint['stops'] {
  const last = standingNoes({ consents }, pair).filter(isCustomers).at(-1);
  return last ? [{ purpose: pair.purpose, channel: pair.channel, since: last.at }] : [];
}

/** The first to find it out is remembered. */
function problemAt(
  customer: Customer,
  place: ContactValue,
  before: ContactPoint | undefined,
  now: Instant,
): ContactPoint['problem'] {
  if (place.channel === 'email') return customer.emailProblem;
  const because = customer.phones.find((phone) =>
    contactValuesOf({ phones: [phone] }).some((one) => isSamePlace(one, place)),
  )?.problem;
  if (because !== 'wrongNumber' && because !== 'invalidNumber') return undefined;
  return before?.problem?.because === because ? before.problem : { because, since: now };
}

function isSilent({ stops, doNotCall, problem }: Says): boolean {
  return stops.length === 0 && !doNotCall && !problem;
}

function isSaidAlready({ stops, doNotCall, problem }: ContactPoint, says: Says): boolean {
  return isSameContent({ stops, doNotCall, problem }, says);
}

function withoutSaying({ stops: _, doNotCall: __, problem: ___, ...point }: ContactPoint) {
  return point;
}

function isSamePlace(left: ContactValue, right: ContactValue): boolean {
  return left.channel === right.channel && left.value === right.value;
}
