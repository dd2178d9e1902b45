import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consentEntries,
  contactPointChanges,
  isCustomers,
  mayContact,
  standingNoes,
  withConsents,
} from '../../../../shared/domain/consent/index.ts';
import type { ContactPoint } from '../../../../shared/domain/records/contact-point.ts';
import { contactValuesOf } from '../../../../shared/domain/records/contact-point.ts';
import { CONSENT_CHANNELS, CONSENT_PURPOSES } from '../../../../shared/domain/records/consent.ts';
import type { DossierState } from '../../../../shared/domain/records/dossier-state.ts';
import { insert } from '../../../../shared/domain/records/change.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { plusMinutes } from '../../../../shared/kernel/instant.ts';
import { factsAt, PEOPLE } from '../../../support/branch-facts.ts';
import { CUSTOMER } from '../../../support/dossier-play.ts';
import { dossierWith } from '../../../support/dossiers.ts';

const facts = factsAt('2026-11-23T03:00:00Z');
const { phones } = CUSTOMER.customer;

function speaking(points: readonly ContactPoint[], name = 'cus_1'): DossierState {
  const state = dossierWith(facts);
  const customerId = asId<'customer'>(name);
  const customer = {
    ...state.customer,
    id: customerId,
    phones,
    email: 'o@example.cn',
    address: '世纪大道 1 号',
  };
  const contacts = contactValuesOf(customer).map((place) => ({
    ...place,
    hash: place.channel,
    points: points.filter(({ channel }) => channel === place.channel),
  }));
  return { ...state, head: { ...state.head, customerId }, customer, contacts };
}

function keep(points: readonly ContactPoint[], changes: ReturnType<typeof contactPointChanges>) {
  const written = changes.flatMap((change) =>
    'record' in change && change.record.type === 'contactPoint' ? [change.record] : [],
  );
  const hashes = new Set(written.map(({ hash }) => hash));
  return [...points.filter(({ hash }) => !hashes.has(hash)), ...written];
}

const saying = fc.record({
  state: fc.constantFrom('given', 'withdrawn'),
  how: fc.constantFrom('inPerson', 'ownDecision'),
  purpose: fc.constantFrom(...CONSENT_PURPOSES),
  channel: fc.constantFrom(...CONSENT_CHANNELS),
});

describe('contact points', () => {
  test('say of every dossier’s customer exactly what stands there, whatever was said and taken back', () => {
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 12 }), (sayings) => {
        let points: readonly ContactPoint[] = [];
        let { consents } = speaking([]);
        sayings.forEach(({ purpose, channel, ...said }, minute) => {
          const dossier = { ...speaking(points), consents };
          const now = plusMinutes(facts.now, minute);
          const entries = consentEntries(
            dossier,
            [{ purpose, channel }],
            { ...said, wording: 'spoken', by: PEOPLE.agent },
            { ...facts, now, newId: (name) => asId(`${name}_${minute}`) },
          );
          points = keep(points, contactPointChanges(dossier, entries.map(insert), now));
          consents = withConsents(dossier, entries).consents;
        });
        const other = speaking(points, 'cus_2');
        const settings = { ...facts.settings, consent: { ...facts.settings.consent, askedFor: [] } };
        for (const purpose of CONSENT_PURPOSES) {
          for (const channel of ['phone', 'sms', 'email', 'post'] as const) {
            const stands = standingNoes({ consents }, { purpose, channel }).some(isCustomers);
            const { allowed } = mayContact(other, { purpose, channel }, { settings });
            expect([purpose, channel, allowed]).toEqual([purpose, channel, !stands]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are written once: saying the same again changes nothing', () => {
    const dossier = speaking([]);
    const doNotCall = { since: facts.now, scope: 'everything' } as const;
    const customer = { ...dossier.customer, doNotCall };
    const changes = contactPointChanges(dossier, [insert(customer)], facts.now);
    expect(changes).toMatchObject([{ op: 'insert', record: { channel: 'phone', doNotCall } }]);
    const again = { ...speaking(keep([], changes)), customer };
    expect(contactPointChanges(again, [insert(customer)], facts.now)).toEqual([]);
  });

  test('must have been read by whoever says something about them, or asks', () => {
    const { contacts: _, ...unread } = speaking([]);
    const customer = { ...unread.customer, doNotCall: { since: facts.now, scope: 'everything' } as const };
    expect(() => contactPointChanges(unread, [insert(customer)], facts.now)).toThrow(/must read it/);
    expect(contactPointChanges(unread, [insert(unread.customer)], facts.now)).toEqual([]);
    expect(() => mayContact(unread, { purpose: 'serviceCare', channel: 'phone' }, facts)).toThrow(
      /must read/,
    );
  });

  test.each([
    ['a number nobody could read', { phones: [{ raw: '无', label: 'mobile' }] }],
    ['a town', { address: '上海市' }],
  ] as const)('are no places many share: %s', (_, particulars) => {
    expect(contactValuesOf(particulars)).toEqual([]);
  });
});
