import { assertNever } from '../../kernel/never.ts';
import type { Language } from '../records/roles.ts';
import { dayInWords, momentInWords } from './dates-in-words.ts';
import type { AnchorEvent, ExplanationStep } from '../records/explanation.ts';
import type { Obligation } from '../records/obligation.ts';

/**
 * How the window of an obligation was computed, in sentences for people: the answer to "why is this due
 * then?". Days and times are those of the branch.
 */
export function explainInWords(
  { explanation }: Pick<Obligation, 'explanation'>,
  language: Language,
): readonly string[] {
  const sentence = language === 'zh-CN' ? inChinese : inEnglish;
  return explanation.map(sentence);
}

function inEnglish(step: ExplanationStep): string {
  switch (step.step) {
    case 'anchor': {
      const event = EVENTS[step.event].en;
      return `${event} on ${momentInWords(step.at, step.timeZone, 'en')}. That day, ${dayInWords(step.on, 'en')}, is day 0.`;
    }
    case 'opensAtOnce':
      return 'It may be done from that moment on.';
    case 'counted':
      return `${step.edge === 'opens' ? 'It opens' : 'It is due'} ${daysInEnglish(step)}: ${dayInWords(step.to, 'en')}${skippedInEnglish(step.skipped.length)}.`;
    case 'countsAsUnsolved':
      return `Unless somebody declares it unsolved before, the matter counts as unsolved ${daysInEnglish(step)}: ${dayInWords(step.to, 'en')}${skippedInEnglish(step.skipped.length)}. The days count from there.`;
    case 'rolled':
      return `The branch is closed on ${dayInWords(step.from, 'en')} (${step.because ?? 'the weekly day off'}), so the day moves ${step.direction === 'forward' ? 'forward' : 'back'} to ${dayInWords(step.to, 'en')}.`;
    case 'notRolledBack':
      return `The branch is closed on ${dayInWords(step.on, 'en')} (${step.because ?? 'the weekly day off'}). Moving back to ${dayInWords(step.to, 'en')} would end before it opens, so the day stays.`;
    case 'closeOfBusinessNotApplied':
      return step.because === 'closedDay'
        ? `The branch does not work on ${dayInWords(step.on, 'en')}, so the end of the day counts, not close of business.`
        : `On ${dayInWords(step.on, 'en')} it opens only after hours, so the end of the day counts, not close of business.`;
    case 'cutoff':
      return `${CUTOFFS[step.cutoff].en} (${step.timeZone}): ${momentInWords(step.at, step.timeZone, 'en')}${step.edge === 'due' ? '; done before that instant is on time' : ''}.`;
    case 'withinMinutes':
      return `It is due ${minutesInEnglish(step.minutes)} later on the clock (${step.timeZone}), whatever the hour: ${momentInWords(step.at, step.timeZone, 'en')}; done before that instant is on time.`;
    case 'rolledToContactHours':
      return `${contactTimeInEnglish(step)} on ${dayInWords(step.from, 'en')} (fewer than ${step.fewerThanMinutes} minutes), so the day moves forward to the next with contact hours, ${dayInWords(step.to, 'en')}.`;
    case 'unverifiedYear':
      return `Warning: nobody has verified the calendar of ${step.year} yet; the days may be wrong.`;
    case 'noOpenDayInWindow':
      return `Warning: on every day from ${dayInWords(step.from, 'en')} to ${dayInWords(step.to, 'en')} the branch is closed or has no contact hours.`;
    default:
      return assertNever(step);
  }
}

function inChinese(step: ExplanationStep): string {
  switch (step.step) {
    case 'anchor': {
      const event = EVENTS[step.event]['zh-CN'];
      return `${event}：${momentInWords(step.at, step.timeZone, 'zh-CN')}。当天（${dayInWords(step.on, 'zh-CN')}）记为第 0 天。`;
    }
    case 'opensAtOnce':
      return '自该时刻起即可办理。';
    case 'counted': {
      const skipped = skippedInChinese(step.skipped.length);
      return `${step.edge === 'opens' ? '开始' : '截止'}：${daysInChinese(step)}，即 ${dayInWords(step.to, 'zh-CN')}${skipped}。`;
    }
    case 'countsAsUnsolved':
      return `在此之前若未声明“仍不能解决”，自${daysInChinese(step)}（${dayInWords(step.to, 'zh-CN')}）${skippedInChinese(step.skipped.length)}起即视为仍不能解决，期限由该日起算。`;
    case 'rolled':
      return `${dayInWords(step.from, 'zh-CN')} 休息（${step.because ?? '每周休息日'}），${step.direction === 'forward' ? '顺延' : '提前'}至 ${dayInWords(step.to, 'zh-CN')}。`;
    case 'notRolledBack':
      return `${dayInWords(step.on, 'zh-CN')}门店休息（${step.because ?? '每周休息日'}），若提前至 ${dayInWords(step.to, 'zh-CN')} 则早于开始日期，因此日期不变。`;
    case 'closeOfBusinessNotApplied':
      return step.because === 'closedDay'
        ? `${dayInWords(step.on, 'zh-CN')}门店不营业，因此按当天结束计算，而非营业结束。`
        : `${dayInWords(step.on, 'zh-CN')}开始时已过营业时间，因此按当天结束计算，而非营业结束。`;
    case 'cutoff':
      return `${CUTOFFS[step.cutoff]['zh-CN']}（${step.timeZone}）：${momentInWords(step.at, step.timeZone, 'zh-CN')}${step.edge === 'due' ? '，早于该时刻完成即为按时' : ''}。`;
    case 'withinMinutes':
      return `截止：按钟点计算，其后 ${minutesInChinese(step.minutes)}（${step.timeZone}），昼夜连续计时：${momentInWords(step.at, step.timeZone, 'zh-CN')}，早于该时刻完成即为按时。`;
    case 'rolledToContactHours':
      return `${dayInWords(step.from, 'zh-CN')} ${contactTimeInChinese(step)}（少于 ${step.fewerThanMinutes} 分钟），顺延至下一个有可联系时段的日子 ${dayInWords(step.to, 'zh-CN')}。`;
    case 'unverifiedYear':
      return `注意：${step.year} 年的工作日历尚未核对，日期可能有误。`;
    case 'noOpenDayInWindow':
      return `注意：${dayInWords(step.from, 'zh-CN')} 至 ${dayInWords(step.to, 'zh-CN')} 期间门店每天均休息或无可联系时段。`;
    default:
      return assertNever(step);
  }
}

const EVENTS: Readonly<Record<AnchorEvent, Readonly<Record<Language, string>>>> = {
  intakeDone: { en: 'The intake formalities were done', 'zh-CN': '送修手续办完' },
  consultationEnded: { en: 'The consultation ended', 'zh-CN': '咨询结束' },
  vehicleDelivered: { en: 'The customer took the car out', 'zh-CN': '客户接车出厂' },
  firstFollowUpMade: { en: 'Contact was made in the first follow-up', 'zh-CN': '第一次跟踪服务联系成功' },
  firstFollowUpUnreachable: {
    en: 'The first follow-up was closed as unreachable',
    'zh-CN': '第一次跟踪服务因联系不上而结束',
  },
  firstFollowUpDue: { en: 'The first follow-up was due', 'zh-CN': '第一次跟踪服务的最后期限' },
  caseOpened: { en: 'The matter was raised', 'zh-CN': '客户提出事项' },
  caseReopened: { en: 'The matter was reopened', 'zh-CN': '事项重新处理' },
  levelRaised: { en: 'The level of the matter was raised', 'zh-CN': '事项级别提高' },
  unsolvedDeclared: { en: 'The matter was declared unsolved', 'zh-CN': '声明事项仍不能解决' },
  decisionAskedFor: { en: 'The supervisor was asked for a decision', 'zh-CN': '向主管请示解决办法' },
  moreAskedFor: { en: 'The supervisor asked for more', 'zh-CN': '主管要求补充' },
  solutionFound: { en: 'A solution was found', 'zh-CN': '得到解决办法' },
  customerInformed: { en: 'The customer was told', 'zh-CN': '已告知客户' },
  contactDataFailed: { en: 'An address or number proved bad', 'zh-CN': '发现联系方式有误' },
  letterOutcomeUnknown: {
    en: 'Nobody knows whether the letter was sent',
    'zh-CN': '无法确认信函是否已发出',
  },
};

const CUTOFFS: Readonly<
  Record<'startOfDay' | 'endOfDay' | 'closeOfBusiness', Readonly<Record<Language, string>>>
> = {
  startOfDay: { en: 'From the start of that day', 'zh-CN': '自当日开始' },
  endOfDay: { en: 'Until the end of that day', 'zh-CN': '至当日结束' },
  closeOfBusiness: { en: 'Until close of business that day', 'zh-CN': '至当日营业结束' },
};

type CountedStep = Pick<Extract<ExplanationStep, { step: 'counted' }>, 'days' | 'dayCounting'>;

function daysInEnglish({ days, dayCounting }: CountedStep): string {
  if (days === 0) return 'on the same day';
  const kind = dayCounting === 'natural' ? 'calendar' : 'working';
  return `${days} ${kind} ${days === 1 ? 'day' : 'days'} later`;
}

function daysInChinese({ days, dayCounting }: CountedStep): string {
  if (days === 0) return '当天';
  return `其后第 ${days} 个${dayCounting === 'natural' ? '自然日' : '工作日'}`;
}

type RolledToContactHours = Extract<ExplanationStep, { step: 'rolledToContactHours' }>;

function contactTimeInEnglish({ minutesLeft }: RolledToContactHours): string {
  if (minutesLeft === 0) return 'No contact hours are left';
  return minutesLeft === 1
    ? 'Only 1 minute of contact hours is left'
    : `Only ${minutesLeft} minutes of contact hours are left`;
}

function contactTimeInChinese({ minutesLeft }: RolledToContactHours): string {
  return minutesLeft === 0 ? '已无可联系时间' : `可联系时间仅剩 ${minutesLeft} 分钟`;
}

function skippedInEnglish(count: number): string {
  if (count === 0) return '';
  return `, passing over ${count} closed ${count === 1 ? 'day' : 'days'}`;
}

function skippedInChinese(count: number): string {
  return count > 0 ? `（跳过 ${count} 个休息日）` : '';
}

function minutesInEnglish(minutes: number): string {
  if (minutes % 60 !== 0) return `${minutes} minutes`;
  return minutes === 60 ? '1 hour' : `${minutes / 60} hours`;
}

function minutesInChinese(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
}
