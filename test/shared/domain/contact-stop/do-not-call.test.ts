import { describe, expect, test } from 'vitest';
import { mayContact } from '../../../../shared/domain/consent/index.ts';
import { decideRecordConsent, type RecordConsent } from '../../../../shared/domain/contact-stop/index.ts';
import { actingAs } from '../../../support/branch-facts.ts';
import { DossierPlay, first } from '../../../support/dossier-play.ts';

const DELIVERED = '2026-11-24T08:40:00Z';
const NOW = '2026-11-25T03:00:00Z';
/** Friday 27 November 10:02 in Shanghai, in the window of F-1. */
const FRIDAY = '2026-11-27T02:02:00Z';

/** A customer whose first follow-up is still to be made. */
function owed(): DossierPlay {
  const play = new DossierPlay();
  play.intake('2026-11-23T01:20:00Z');
  play.delivery(DELIVERED);
  return play;
}

const STOP: RecordConsent = {
  state: 'withdrawn',
  scope: { scope: 'allMarketing' },
  how: 'inPerson',
  wording: 'spoken',
};

function decide(play: DossierPlay, command: Partial<RecordConsent> = {}, now = NOW) {
  return decideRecordConsent(play.dossier, { ...STOP, ...command }, play.kept.calls[0], play.facts(now));
}

describe('“do not call me”, said on a call', () => {
  test.each([
    ['followUps', ['serviceCare', 'reminder', 'marketing', 'survey']],
    ['everything', ['serviceCare', 'reminder', 'marketing', 'survey', 'recall']],
  ] as const)('(%s) is noted for every purpose it reaches', (doNotCallScope, purposes) => {
    const play = owed();
    play.call(FRIDAY, 'doNotCall', { doNotCallScope });
    expect(play.dossier.customer.doNotCall?.scope).toBe(doNotCallScope);
    expect(play.dossier.consents.map(({ purpose, channel, state }) => [purpose, channel, state])).toEqual(
      purposes.map((purpose) => [purpose, 'phone', 'withdrawn']),
    );
    expect(play.dossier.consents[0]).toMatchObject({
      how: 'call',
      proof: { type: 'call', id: first('call') },
    });
  });

  test('is as if never said once the call is voided', () => {
    const play = owed();
    play.call(FRIDAY, 'doNotCall');
    play.void('2026-11-27T03:00:00Z');
    expect(play.dossier.customer.doNotCall).toBeUndefined();
    const asked = { purpose: 'serviceCare', channel: 'phone' } as const;
    expect(mayContact(play.dossier, asked, play.facts(FRIDAY))).toEqual({ allowed: true });
    expect(play.followUp().status).toBe('pending');
    expect(play.dossier.consents.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 4 }, () => 'withdrawn'),
      ...Array.from({ length: 4 }, () => 'voided'),
    ]);
  });

  test('voided, it leaves what the customer said another time', () => {
    const play = owed();
    play.grant(decide(play, { scope: { scope: 'purpose', purpose: 'serviceCare' }, channels: ['phone'] }));
    play.call(FRIDAY, 'doNotCall');
    play.void('2026-11-27T03:00:00Z');
    const asked = { purpose: 'serviceCare', channel: 'phone' } as const;
    expect(mayContact(play.dossier, asked, play.facts(FRIDAY))).toEqual({
      allowed: false,
      because: 'withdrawn',
    });
  });
});

test('no second follow-up is planned where it counts as marketing nobody agreed to', () => {
  const play = new DossierPlay({ settings: { consent: { secondFollowUpPurpose: 'marketing' } } });
  play.intake('2026-11-23T01:20:00Z');
  play.delivery(DELIVERED);
  play.call(FRIDAY, 'completed', {}, { actor: actingAs('agent') });
  expect(play.dossier.followUps).toHaveLength(1);
});
