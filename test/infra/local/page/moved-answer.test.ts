import { expect, it } from 'vitest';
import type { Happening } from '../../../../infra/local/clock/happenings.ts';
import { movedAnswer } from '../../../../infra/local/page/moved-answer.ts';
import { START } from '../support/start-small.ts';

it('counts all that happened and shows the first fifty', () => {
  const happened = Array.from({ length: 20_000 }, (_, at): Happening => {
    return { at: START, kind: at % 4 === 0 ? 'mailSent' : 'timerFired', text: String(at) };
  });
  const { happened: shown, ...answer } = movedAnswer({ from: START, to: START, happened });

  expect(answer).toEqual({
    from: START,
    to: START,
    counts: { mailSent: 5000, timerFired: 15_000 },
    leftOut: 19_950,
  });
  expect(shown).toEqual(happened.slice(0, 50));
});
