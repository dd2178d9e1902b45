import { describe, expect, test } from 'vitest';
import { followUpStateAt } from '../../../../shared/domain/follow-up/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { oneCarDelivered } from '../../../support/dossier-play.ts';

/** The rows of state machine E.2 that are a matter of the clock. */
describe('a follow-up that is still to be made', () => {
  const callbackAt = instant('2026-11-28T07:00:00Z');

  test.each([
    ['before its window opens', '2026-11-26T15:59:59.999Z', 'planned'],
    ['from the opening', '2026-11-26T16:00:00Z', 'open'],
    ['past its due instant, which is a fact and no state,', '2026-12-01T16:00:00Z', 'open'],
  ])('%s at %s is %s', (_, now, state) => {
    const play = oneCarDelivered();
    expect(followUpStateAt(play.followUp(), play.owed(), instant(now))).toBe(state);
  });

  test.each([
    ['before', '2026-11-28T06:59:59.999Z', 'callbackPending'],
    ['from', '2026-11-28T07:00:00Z', 'open'],
  ])('with a callback agreed is, %s its time at %s, %s', (_, now, state) => {
    const play = oneCarDelivered();
    play.call('2026-11-27T02:02:00Z', 'callbackAgreed', { callbackAt });
    expect(followUpStateAt(play.followUp(), play.owed(), instant(now))).toBe(state);
  });

  test('with a callback agreed for a time before the window is planned again after it', () => {
    const play = oneCarDelivered();
    const early = instant('2026-11-26T02:00:00Z');
    play.call('2026-11-25T02:00:00Z', 'callbackAgreed', { callbackAt: early });
    expect(followUpStateAt(play.followUp(), play.owed(), instant('2026-11-25T03:00:00Z'))).toBe(
      'callbackPending',
    );
    expect(followUpStateAt(play.followUp(), play.owed(), early)).toBe('planned');
  });
});

test.each([
  ['completed', 'done'],
  ['refused', 'refused'],
  ['doNotCall', 'suppressed'],
  ['wrongNumber', 'unreachable'],
] as const)('after a call that ended as %s it is %s whatever the clock says', (outcome, state) => {
  const play = oneCarDelivered();
  play.call('2026-11-27T02:02:00Z', outcome);
  for (const now of ['2026-11-20T00:00:00Z', '2027-01-01T00:00:00Z']) {
    expect(followUpStateAt(play.followUp(), play.owed(), instant(now))).toBe(state);
  }
});
