import type { Instant } from '../../kernel/instant.ts';
import type { ConsentChannel, ConsentPair, ContactObstacle } from '../records/consent.ts';
import type { ContactPoint, ContactPointChannel } from '../records/contact-point.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { lastConsent } from './last-consent.ts';

/** Where each channel reaches somebody. A chat has no place of its own. */
const REACHED_AT: Readonly<Partial<Record<ConsentChannel, ContactPointChannel>>> = {
  phone: 'phone',
  sms: 'phone',
  email: 'email',
  post: 'post',
};

/**
 * What forbids contact because another dossier of the group holds the same number or address: a no stands for the person,
 * not for the record (practice C.9 nos. 1, 6). A yes the customer gave here since then lifts it, as it lifts a no of
 * their own. An address that takes no mail stays so.
 * @param needed the customer must be told, see `mayContact`.
 * @param agreedAt when the customer last said yes here, if nothing was said after it.
 */
export function obstacleOfOthers(
  dossier: Pick<DossierState, 'head' | 'contacts'>,
  { purpose, channel }: ConsentPair,
  needed: boolean,
  agreedAt: Instant | undefined,
): ContactObstacle | undefined {
  const points = pointsOfOthers(dossier, channel);
  const holds = ({ since }: { readonly since: Instant }) => agreedAt === undefined || agreedAt < since;
  if (!needed && points.some(({ forgotten }) => forgotten && holds(forgotten))) return 'suppressed';
  const wantsNoCalls = points.some(
    ({ doNotCall }) => doNotCall && holds(doNotCall) && (!needed || doNotCall.scope === 'everything'),
  );
  if (channel === 'phone' && wantsNoCalls) return 'doNotCall';
  const isStopped = points.some(({ stops }) =>
    stops.some((stop) => stop.purpose === purpose && stop.channel === channel && holds(stop)),
  );
  if (isStopped) return 'withdrawn';
  return channel === 'email' && points.some(({ problem }) => problem) ? 'addressBlocked' : undefined;
}

/** When the person said no to this in other dossiers, as far as no yes said here since then lifts it. */
export function refusedElsewhereAt(
  dossier: Pick<DossierState, 'head' | 'contacts' | 'consents'>,
  { purpose, channel }: ConsentPair,
): readonly Instant[] {
  const last = lastConsent(dossier, { purpose, channel });
  return pointsOfOthers(dossier, channel)
    .flatMap(({ stops, doNotCall, forgotten }) => [
      ...stops.filter((stop) => stop.purpose === purpose && stop.channel === channel),
      ...(doNotCall && channel === 'phone' ? [doNotCall] : []),
      ...(forgotten ? [forgotten] : []),
    ])
    .map(({ since }) => since)
    .filter((since) => last?.state !== 'given' || last.at < since);
}

/**
 * What other dossiers say about the places the channel reaches.
 * @throws when the command did not read them. To take that for "nothing" would call people who said no.
 */
function pointsOfOthers(
  { head, contacts }: Pick<DossierState, 'head' | 'contacts'>,
  channel: ConsentChannel,
): readonly ContactPoint[] {
  if (!contacts)
    throw new Error('A command that asks whether it may contact somebody must read contact points');
  return contacts
    .filter((contact) => contact.channel === REACHED_AT[channel])
    .flatMap(({ points }) => points)
    .filter(({ customerId }) => customerId !== head.customerId);
}

/** The dossier as it was known at that moment: what others said later is left out. */
export function contactsAsOf(
  contacts: DossierState['contacts'],
  at: Instant,
): NonNullable<DossierState['contacts']> {
  const isKnown = (said: { readonly since: Instant } | undefined) => said !== undefined && said.since <= at;
  return (contacts ?? []).map((contact) => ({
    ...contact,
    points: contact.points.map(({ doNotCall, problem, forgotten, stops, ...point }) => ({
      ...point,
      stops: stops.filter(isKnown),
      ...(doNotCall && isKnown(doNotCall) && { doNotCall }),
      ...(problem && isKnown(problem) && { problem }),
      ...(forgotten && isKnown(forgotten) && { forgotten }),
    })),
  }));
}

/** Whether calls to the customer can reach nobody: each number is somebody else's, or none at all, for some dossier. */
export function reachesNobody({ customer, head, contacts = [] }: DossierState): boolean {
  const { phones } = customer;
  const foundBad = contacts
    .filter(({ points }) =>
      points.some(({ problem, customerId }) => problem !== undefined && customerId !== head.customerId),
    )
    .map(({ value }) => value);
  const isBad = ({ problem, e164, raw }: (typeof phones)[number]) =>
    problem === 'wrongNumber' || problem === 'invalidNumber' || foundBad.includes(e164 ?? raw);
  return phones.length > 0 && phones.every(isBad);
}
