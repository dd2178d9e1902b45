import { describe, expect, it } from 'vitest';
import {
  caseFigures,
  decidePauseCase,
  decideRecordSatisfaction,
  decideReportCase,
  decideResumeCase,
  decideSolveCase,
  decideStudyCase,
} from '../../../../shared/domain/case/index.ts';
import { BY_SUPERVISOR, CASE, CasePlay } from '../../../support/case-play.ts';

/** Open Monday to Friday, nine to six. */
const WEEKDAYS = { settings: { workingDays: [1, 2, 3, 4, 5] as const } };

const figuresAt = (play: CasePlay, at: string) => caseFigures(play.case(), play.play.facts(at));

describe('handling time', () => {
  it('of a matter raised on a weekend begins on Monday morning', () => {
    const play = new CasePlay(WEEKDAYS);
    play.raise('2026-12-12T12:00:00Z'); // Saturday 20:00
    expect(figuresAt(play, '2026-12-14T00:59:00Z').handlingMinutes).toBe(0);
    expect(figuresAt(play, '2026-12-14T03:00:00Z').handlingMinutes).toBe(120); // Monday 11:00
  });

  it('knows neither pauses nor nights, and ends when the customer is told', () => {
    const play = new CasePlay();
    play.raise('2026-12-10T02:00:00Z'); // 10:00
    play.step('2026-12-10T03:00:00Z', decideStudyCase, { customerTold: true }, BY_SUPERVISOR);
    play.step('2026-12-10T04:00:00Z', decidePauseCase, { reason: 'waiting for a part' }); // 12:00
    expect(play.case().pausedSince).toBe('2026-12-10T04:00:00.000Z');
    play.step('2026-12-11T02:00:00Z', decideResumeCase, {}); // 10:00 next day
    expect(play.case()).not.toHaveProperty('pausedSince');
    play.step('2026-12-11T03:00:00Z', decideSolveCase, { solution: 'part fitted' });
    play.call('2026-12-11T04:00:00Z', 'completed', { caseIds: [CASE] }); // 12:00
    expect(figuresAt(play, '2026-12-11T09:00:00Z')).toEqual({
      handlingMinutes: 120 + 120,
      pausedMinutes: 6 * 60 + 60,
      replyAttempts: 0,
      reopenedCount: 0,
    });
  });

  it('leaves out the time between an answer and its reopening', () => {
    const play = new CasePlay();
    play.raise('2026-12-10T02:00:00Z', { answerAtOnce: 'normal for new pads' });
    play.step(
      '2026-12-12T02:00:00Z',
      decideRecordSatisfaction,
      { satisfaction: 'notSatisfied' },
      BY_SUPERVISOR,
    );
    expect(figuresAt(play, '2026-12-12T03:00:00Z')).toEqual({
      handlingMinutes: 60,
      pausedMinutes: 2 * 9 * 60,
      replyAttempts: 0,
      reopenedCount: 1,
    });
  });

  it('does not go on after the end, nor does the pause', () => {
    const play = new CasePlay();
    play.raise('2026-12-10T02:00:00Z', { answerAtOnce: 'normal for new pads' });
    play.step('2026-12-10T03:00:00Z', decideRecordSatisfaction, { satisfaction: 'satisfied' }, BY_SUPERVISOR);
    expect(figuresAt(play, '2026-12-20T03:00:00Z')).toMatchObject({ handlingMinutes: 0, pausedMinutes: 0 });
  });
});

describe('a pause', () => {
  it('moves no deadline and ends when the case moves on', () => {
    const play = new CasePlay();
    play.raise('2026-12-10T02:00:00Z');
    const before = play.running();
    play.step('2026-12-10T03:00:00Z', decidePauseCase, { reason: 'customer abroad' });
    expect(play.running()).toEqual(before);
    play.step('2026-12-10T05:00:00Z', decideReportCase, { tried: 'a', asked: 'b' });
    expect(play.case()).not.toHaveProperty('pausedSince');
    expect(play.case().events.map(({ type, at }) => [type, at])).toEqual([
      ['paused', '2026-12-10T03:00:00.000Z'],
      ['resumed', '2026-12-10T05:00:00.000Z'],
      ['reported', '2026-12-10T05:00:00.000Z'],
    ]);
    expect(figuresAt(play, '2026-12-10T06:00:00Z')).toMatchObject({
      handlingMinutes: 120,
      pausedMinutes: 120,
    });
  });

  it('is neither begun nor ended twice', () => {
    const play = new CasePlay();
    play.raise('2026-12-10T02:00:00Z');
    expect(play.refusal('2026-12-10T03:00:00Z', decideResumeCase, {})).toEqual({ code: 'case-not-paused' });
    play.step('2026-12-10T03:00:00Z', decidePauseCase, { reason: 'a' });
    expect(play.refusal('2026-12-10T04:00:00Z', decidePauseCase, { reason: 'b' })).toEqual({
      code: 'case-paused',
    });
  });
});
