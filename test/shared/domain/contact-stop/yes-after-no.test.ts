import { describe, expect, test } from 'vitest';
import { mayContact } from '../../../../shared/domain/consent/index.ts';
import { decideRecordConsent, type RecordConsent } from '../../../../shared/domain/contact-stop/index.ts';
import type { Letter } from '../../../../shared/domain/records/letter.ts';
import { type DossierPlay, first, nth, oneCarDelivered as owed } from '../../../support/dossier-play.ts';
import { letter } from '../../../support/stored-records.ts';

const NOW = '2026-11-25T03:00:00Z';
/** Friday 27 November 10:02 in Shanghai, in the window of F-1. */
const FRIDAY = '2026-11-27T02:02:00Z';

const STOP: RecordConsent = {
  state: 'withdrawn',
  scope: { scope: 'allMarketing' },
  how: 'inPerson',
  wording: 'spoken',
};

function decide(play: DossierPlay, command: Partial<RecordConsent> = {}, now = NOW) {
  return decideRecordConsent(play.dossier, { ...STOP, ...command }, play.kept.calls[0], play.facts(now));
}

describe('a yes', () => {
  const yes = { state: 'given', channels: ['email'], how: 'form' } as const;

  test('names its channels', () => {
    const { channels: _, ...without } = yes;
    expect(decide(owed(), without)).toEqual({
      outcome: 'refused',
      refusal: { code: 'consent-channels-missing' },
    });
  });

  test('needs nothing to show when nobody has said no, or only the branch has', () => {
    const play = owed();
    play.grant(decide(play, { how: 'ownDecision' }));
    play.grant(decide(play, yes, '2026-11-25T04:00:00Z'));
    const asked = { purpose: 'marketing', channel: 'email' } as const;
    expect(mayContact(play.dossier, asked, play.facts(NOW))).toEqual({ allowed: true });
  });

  test('after the customer’s own no rests on a visit, a call that stands, or a form', () => {
    const play = owed();
    play.grant(decide(play));
    expect(decide(play, yes)).toMatchObject({ refusal: { code: 'consent-proof-missing' } });
    play.call(FRIDAY, 'noAnswer');
    const at = '2026-11-27T03:00:00Z';
    const call = { type: 'call', id: first('call') } as const;
    expect(decide(play, { ...yes, proof: call }, at).outcome).toBe('accepted');
    play.void('2026-11-27T04:00:00Z');
    expect(decide(play, { ...yes, proof: call }, at)).toMatchObject({
      refusal: { code: 'consent-proof-unknown', data: call },
    });
    const older = { type: 'visit', id: first('visit') } as const;
    expect(decide(play, { ...yes, proof: older }, at)).toEqual({
      outcome: 'refused',
      refusal: { code: 'consent-proof-outdated', data: { ...older, refusedOn: '2026-11-25' } },
    });
    play.intake('2026-11-27T05:00:00Z');
    const visit = { type: 'visit', id: nth('visit', 2) } as const;
    expect(decide(play, { ...yes, proof: visit }, '2026-11-27T05:30:00Z').outcome).toBe('accepted');
    expect(decide(play, { ...yes, proof: { type: 'form', id: 'F-2' } }, at).outcome).toBe('accepted');
  });

  test('rests on a call of the very day of the no, and on none of the day before', () => {
    const play = owed();
    play.grant(decide(play, {}, '2026-11-27T08:00:00Z'));
    play.call(FRIDAY, 'noAnswer');
    const call = { type: 'call', id: first('call') } as const;
    expect(decide(play, { ...yes, proof: call }, '2026-11-27T09:00:00Z').outcome).toBe('accepted');

    const later = owed();
    later.call(FRIDAY, 'noAnswer');
    later.grant(decide(later, {}, '2026-11-27T16:00:00Z'));
    expect(decide(later, { ...yes, proof: call }, '2026-11-27T17:00:00Z')).toMatchObject({
      refusal: { code: 'consent-proof-outdated', data: { refusedOn: '2026-11-28' } },
    });
  });

  test('rests on a letter only if the customer wrote back', () => {
    const play = owed();
    play.grant(decide(play));
    const holding = (one: Letter) => ({ ...play.dossier, letters: [one] });
    const proof = { type: 'letter', id: letter.id } as const;
    const command = { ...STOP, ...yes, proof };
    const facts = play.facts('2026-11-26T03:00:00Z');
    expect(decideRecordConsent(holding(letter), command, undefined, facts)).toMatchObject({
      refusal: { code: 'consent-proof-unknown' },
    });
    if (letter.status !== 'posted') throw new Error('The letter of the stored records is posted');
    const answered = { ...letter, status: 'answered', answeredAt: facts.now, answer: 'yes' } as const;
    expect(decideRecordConsent(holding(answered), command, undefined, facts).outcome).toBe('accepted');
  });
});

describe('a no of the branch’s own', () => {
  const own = { how: 'ownDecision', channels: ['email'] } as const;
  const lift = { state: 'given', ...own } as const;
  const offer = { purpose: 'marketing', channel: 'email' } as const;
  const yes = {
    state: 'given',
    channels: ['email'],
    how: 'form',
    scope: { scope: 'purpose', purpose: 'marketing' },
  } as const;
  const offered = (play: DossierPlay) => mayContact(play.dossier, offer, play.facts(NOW));

  test('is lifted by staff, and what the customer had said before holds again', () => {
    const play = owed();
    play.grant(decide(play, yes));
    play.grant(decide(play, own, '2026-11-25T04:00:00Z'));
    expect(offered(play)).toEqual({ allowed: false, because: 'withdrawn' });
    const { entries } = play.grant(decide(play, lift, '2026-11-25T05:00:00Z'));
    expect(entries.map(({ state, how }) => [state, how])).toEqual(
      Array.from({ length: 3 }, () => ['voided', 'ownDecision']),
    );
    expect(offered(play)).toEqual({ allowed: true });
  });

  test('is no yes of the customer’s once lifted, and nothing to lift is no yes either', () => {
    const play = owed();
    expect(decide(play, lift)).toEqual({
      outcome: 'refused',
      refusal: { code: 'consent-is-the-customers' },
    });
    play.grant(decide(play, own));
    play.grant(decide(play, lift, '2026-11-25T05:00:00Z'));
    expect(offered(play)).toEqual({ allowed: false, because: 'notGiven' });
  });

  test.each([
    ['after', ['branch', 'customer']],
    ['before', ['customer', 'branch']],
  ] as const)('never hides the customer’s own, said %s it', (_, order) => {
    const play = owed();
    order.forEach((who, index) => {
      const said = who === 'branch' ? own : { channels: own.channels, how: 'inPerson' as const };
      play.grant(decide(play, said, `2026-11-25T0${index + 4}:00:00Z`));
    });
    const at = '2026-11-25T07:00:00Z';
    expect(decide(play, lift, at)).toMatchObject({ refusal: { code: 'consent-proof-missing' } });
    expect(decide(play, yes, at)).toMatchObject({ refusal: { code: 'consent-proof-missing' } });
    expect(offered(play)).toEqual({ allowed: false, because: 'withdrawn' });
  });

  test('to calls of any kind leaves no mark once it is lifted', () => {
    const play = owed();
    const noCalls = { how: 'ownDecision', channels: ['phone'], scope: { scope: 'everything' } } as const;
    play.grant(decide(play, noCalls));
    expect(play.dossier.customer.doNotCall?.scope).toBe('everything');
    play.grant(decide(play, { ...noCalls, state: 'given' }, '2026-11-25T05:00:00Z'));
    expect(play.dossier.customer.doNotCall).toBeUndefined();
  });
});
