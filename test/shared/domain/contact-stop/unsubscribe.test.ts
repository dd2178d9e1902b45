import { describe, expect, test } from 'vitest';
import { decideUnsubscribe } from '../../../../shared/domain/contact-stop/index.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { DossierPlay } from '../../../support/dossier-play.ts';

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
