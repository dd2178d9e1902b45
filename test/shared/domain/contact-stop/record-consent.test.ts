import { describe, expect, test } from 'vitest';
import { decideRecordConsent, type RecordConsent } from '../../../../shared/domain/contact-stop/index.ts';
import { DossierPlay, first } from '../../../support/dossier-play.ts';

const DELIVERED = '2026-11-24T08:40:00Z';
const NOW = '2026-11-25T03:00:00Z';
/** Friday 27 November 10:02 in Shanghai, in the window of F-1. */

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
