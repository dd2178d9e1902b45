import { describe, expect, test } from 'vitest';
import { mayContact } from '../../../../shared/domain/consent/index.ts';
import {
  decideRecordConsent,
  decideUnsubscribe,
  type RecordConsent,
} from '../../../../shared/domain/contact-stop/index.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
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

describe('a stop', () => {
  test('that leaves its reach open means all marketing, on every channel, and no follow-up', () => {
    const play = owed();
    const { entries, stopped } = play.grant(decide(play));
    expect(new Set(entries.map(({ purpose }) => purpose))).toEqual(
      new Set(['reminder', 'marketing', 'survey']),
    );
    expect(entries).toHaveLength(3 * 4);
    expect(stopped).toEqual({ followUpIds: [], letterIds: [], remaining: 0 });
    expect(play.followUp().status).toBe('pending');
  });

  test('of calls after a service ends the follow-up and its obligation at once', () => {
    const play = owed();
    const { entries } = play.grant(
      decide(play, { scope: { scope: 'purpose', purpose: 'serviceCare' }, channels: ['phone'] }),
    );
    expect(play.followUp()).toMatchObject({ status: 'suppressed', consentId: entries[0]?.id });
    expect(play.owed()).toMatchObject({ status: 'cancelled', reason: 'consentWithdrawn', pendingSteps: [] });
  });

  test('of e-mails after a service leaves the call to be made', () => {
    const play = owed();
    play.grant(decide(play, { scope: { scope: 'purpose', purpose: 'serviceCare' }, channels: ['email'] }));
    expect(play.followUp().status).toBe('pending');
  });

  test('of everything leaves recalls by post and text message', () => {
    const play = owed();
    const { entries } = play.grant(decide(play, { scope: { scope: 'everything' } }));
    const recalls = entries.filter(({ purpose }) => purpose === 'recall').map(({ channel }) => channel);
    expect(recalls).toEqual(['phone', 'email']);
    expect(decide(owed(), { scope: { scope: 'purpose', purpose: 'recall' }, channels: ['post'] })).toEqual({
      outcome: 'refused',
      refusal: { code: 'recall-stays-possible', data: { channels: ['post'] } },
    });
  });

  test('is told to the supervisor once, with what was cancelled, and not again when nothing is new', () => {
    const play = owed();
    const stop = { scope: { scope: 'purpose', purpose: 'serviceCare' }, channels: ['phone'] } as const;
    const notices = (decision: ReturnType<typeof decide>) =>
      decision.outcome === 'refused'
        ? []
        : decision.changes.flatMap((change) =>
            change.op === 'insert' && change.record.type === 'stopNotice' ? [change.record.stop] : [],
          );
    const stopped = decide(play, stop);
    expect(notices(stopped)).toEqual([
      {
        customerId: first('customer'),
        purposes: ['serviceCare'],
        channels: ['phone'],
        cancelledFollowUps: 1,
        discardedLetters: 0,
      },
    ]);
    play.grant(stopped);
    expect(notices(decide(play, { ...stop, proof: { type: 'form', id: 'F-1' } }))).toEqual([]);
  });
});

describe('the link in a letter', () => {
  const link = { purpose: 'reminder', channel: 'email', letterId: asId<'letter'>('let_1') } as const;
  const follow = (play: DossierPlay) =>
    decideUnsubscribe(
      play.dossier,
      link,
      play.facts(NOW, { actor: { type: 'system', trigger: 'unsubscribeLink' } }),
    );

  test('stops one purpose on one channel; followed again it changes nothing', () => {
    const play = owed();
    play.grant(follow(play));
    expect(play.dossier.consents).toMatchObject([
      { purpose: 'reminder', channel: 'email', state: 'withdrawn', how: 'unsubscribeLink', by: 'customer' },
    ]);
    expect(follow(play)).toEqual({ outcome: 'accepted', changes: [], result: undefined });
    expect(play.followUp().status).toBe('pending');
  });
});

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
