import { describe, expect, it, test } from 'vitest';
import {
  decideAskForMore,
  decideDeclareUnsolved,
  decideRecordSatisfaction,
  decideReportCase,
  decideStudyCase,
} from '../../../../shared/domain/case/index.ts';
import { explainInWords } from '../../../../shared/domain/obligation/index.ts';
import { actingAs, type FactsOverrides, HARMONY, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { BY_SUPERVISOR, CasePlay } from '../../../support/case-play.ts';

// A Thursday, 11:00 in Shanghai (F-6).
const RAISED = '2026-12-10T03:00:00Z';
const FRIDAY = '2026-12-11T03:00:00Z';
const WHY = { reason: 'the part is no longer made' };
const FROM_DECLARATION: FactsOverrides = { settings: { caseReport: { anchor: 'unsolvedDeclared' } } };

const raised = (overrides: FactsOverrides = FROM_DECLARATION) => {
  const play = new CasePlay(overrides);
  play.raise(RAISED);
  return play;
};

/** The refusal that names until when the report is due anyway. */
const dueAnyway = (dueAt: string) => ({ code: 'already-counts-as-unsolved', data: { dueAt } });

describe('where the report counts from the declaration (A.3 no. 5)', () => {
  it('is due two days after the last day for declaring when nobody declares anything', () => {
    expect(raised().running()).toMatchObject({ caseReport: '2026-12-14T16:00:00.000Z' });
  });

  it('is due two days after the declaration', () => {
    const play = raised();
    play.step(FRIDAY, decideDeclareUnsolved, WHY);
    expect(play.running()).toMatchObject({ caseReport: '2026-12-13T16:00:00.000Z' });
    expect(play.ends('caseReport')).toEqual(['open', 'cancelled: caseMovedOn']);
    expect(play.case()).toMatchObject({
      status: 'open',
      events: [{ type: 'declaredUnsolved', at: '2026-12-11T03:00:00.000Z', by: PEOPLE.agent, ...WHY }],
    });
    play.step('2026-12-13T15:59:59.999Z', decideReportCase, { tried: 'a', asked: 'b' });
    expect(play.ends('caseReport')).toEqual(['met', 'cancelled: caseMovedOn']);
  });

  it('may be declared while it is studied, up to the last day for it', () => {
    const play = raised();
    play.step(FRIDAY, decideStudyCase, { customerTold: false });
    play.step('2026-12-12T15:59:59.999Z', decideDeclareUnsolved, WHY);
    expect(play.case().status).toBe('studying');
    expect(play.running()).toMatchObject({ caseReport: '2026-12-14T16:00:00.000Z' });
  });

  it('cannot be put off by declaring late, nor by declaring again', () => {
    const late = raised().refusal('2026-12-12T16:00:00Z', decideDeclareUnsolved, WHY);
    expect(late).toEqual(dueAnyway('2026-12-14T16:00:00.000Z'));
    const play = raised();
    play.step(FRIDAY, decideDeclareUnsolved, WHY);
    const again = play.refusal('2026-12-11T04:00:00Z', decideDeclareUnsolved, WHY);
    expect(again).toEqual(dueAnyway('2026-12-13T16:00:00.000Z'));
  });

  it('needs no declaration to be reported', () => {
    const play = raised();
    play.step(FRIDAY, decideReportCase, { tried: 'a', asked: 'b' });
    expect(play.ends('caseReport')).toEqual(['met']);
  });

  it('waits for a new declaration once the customer was not satisfied, not when the supervisor asks for more', () => {
    const asked = raised();
    asked.step(FRIDAY, decideReportCase, { tried: 'a', asked: 'b' });
    asked.step(FRIDAY, decideAskForMore, { question: 'c' }, { actor: actingAs('supervisor') });
    expect(asked.running()).toMatchObject({ caseReport: '2026-12-13T16:00:00.000Z' });
    expect(asked.refusal(FRIDAY, decideDeclareUnsolved, WHY)).toEqual(dueAnyway('2026-12-13T16:00:00.000Z'));

    const reopened = new CasePlay(FROM_DECLARATION);
    reopened.raise(RAISED, { answerAtOnce: 'drive it in' });
    reopened.step(FRIDAY, decideRecordSatisfaction, { satisfaction: 'notSatisfied' }, BY_SUPERVISOR);
    expect(reopened.running()).toEqual({ caseReport: '2026-12-15T16:00:00.000Z' });
    reopened.step(FRIDAY, decideDeclareUnsolved, WHY);
    expect(reopened.running()).toEqual({ caseReport: '2026-12-13T16:00:00.000Z' });
  });

  it('says in words what it counts from', () => {
    const play = raised();
    const [undeclared] = play.obligations();
    expect(undeclared && explainInWords(undeclared, 'en')).toEqual([
      'The matter was raised on Thursday 2026-12-10 11:00. That day, Thursday 2026-12-10, is day 0.',
      'It may be done from that moment on.',
      'Unless somebody declares it unsolved before, the matter counts as unsolved 2 calendar days later: Saturday 2026-12-12. The days count from there.',
      'It is due 2 calendar days later: Monday 2026-12-14.',
      'Until the end of that day (Asia/Shanghai): Tuesday 2026-12-15 00:00; done before that instant is on time.',
    ]);
    expect(undeclared && explainInWords(undeclared, 'zh-CN')).toEqual([
      '客户提出事项：2026-12-10 星期四 11:00。当天（2026-12-10 星期四）记为第 0 天。',
      '自该时刻起即可办理。',
      '在此之前若未声明“仍不能解决”，自其后第 2 个自然日（2026-12-12 星期六）起即视为仍不能解决，期限由该日起算。',
      '截止：其后第 2 个自然日，即 2026-12-14 星期一。',
      '至当日结束（Asia/Shanghai）：2026-12-15 星期二 00:00，早于该时刻完成即为按时。',
    ]);
    play.step(FRIDAY, decideDeclareUnsolved, WHY);
    const declared = play.obligations().find(({ anchor }) => anchor.event === 'unsolvedDeclared');
    expect(declared && explainInWords(declared, 'en')[0]).toBe(
      'The matter was declared unsolved on Friday 2026-12-11 11:00. That day, Friday 2026-12-11, is day 0.',
    );
    expect(declared && explainInWords(declared, 'zh-CN')[0]).toBe(
      '声明事项仍不能解决：2026-12-11 星期五 11:00。当天（2026-12-11 星期五）记为第 0 天。',
    );
  });

  test('both stretches count working days where the branch counts those', () => {
    const play = raised({
      settings: {
        workingDays: [1, 2, 3, 4, 5],
        caseReport: { anchor: 'unsolvedDeclared', dayCounting: 'working' },
      },
    });
    // Friday and Monday to declare it, Tuesday and Wednesday to report it.
    expect(play.running()).toMatchObject({ caseReport: '2026-12-16T16:00:00.000Z' });
    const [report] = play.obligations();
    expect(report?.explanation).toContainEqual({
      step: 'countsAsUnsolved',
      days: 2,
      dayCounting: 'working',
      from: '2026-12-10',
      to: '2026-12-14',
      skipped: ['2026-12-12', '2026-12-13'],
    });
  });
});

test('where the report counts from the call there is nothing to declare', () => {
  expect(raised({}).refusal(FRIDAY, decideDeclareUnsolved, WHY)).toEqual(
    dueAnyway('2026-12-12T16:00:00.000Z'),
  );
});

test('a group that locks the anchor to the call keeps it there', () => {
  const play = raised({
    ...FROM_DECLARATION,
    group: { ...HARMONY, bounds: [{ path: 'caseReport.anchor', rule: 'locked' }] },
    branch: SHANGHAI,
  });
  expect(play.running()).toMatchObject({ caseReport: '2026-12-12T16:00:00.000Z' });
});

test('a matter is declared unsolved only by those who work on it, and only while it is', () => {
  const play = raised();
  const stranger = { actor: actingAs('agent', PEOPLE.otherAgent) };
  expect(play.refusal(FRIDAY, decideDeclareUnsolved, WHY, stranger)).toMatchObject({ code: 'not-your-task' });
  play.step(FRIDAY, decideReportCase, { tried: 'a', asked: 'b' });
  expect(play.refusal(FRIDAY, decideDeclareUnsolved, WHY)).toEqual({
    code: 'case-status',
    data: { status: 'reported', expected: ['open', 'studying'] },
  });
});
