import type { DayHours } from '../../kernel/working-calendar.ts';
import { settingAt } from './setting-at.ts';
import { LEGAL_HOURS, SETTING_RANGES } from './setting-rules.ts';
import type { SettingProblem } from '../records/setting-problem.ts';
import type { Settings } from '../records/settings.ts';

/** What is wrong with the resolved settings, no matter who set them. Empty when they can hold. */
export function checkSettings(settings: Settings): readonly SettingProblem[] {
  return [
    ...checkRanges(settings),
    ...checkOrder(settings),
    ...checkHours(settings),
    ...checkCustomerHours(settings),
    ...checkLists(settings),
    ...checkWeek(settings),
  ];
}

function checkRanges(settings: Settings): readonly SettingProblem[] {
  return Object.entries(SETTING_RANGES).flatMap(([path, { minimum, maximum }]) => {
    const value = settingAt(settings, path);
    const fits = Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
    return fits ? [] : [{ path, rule: 'range', minimum, maximum }];
  });
}

/** A window that closes before it opens could never be met. */
function checkOrder(settings: Settings): readonly SettingProblem[] {
  return (['firstFollowUp', 'secondFollowUp'] as const)
    .filter((name) => settings[name].dueAfterDays < settings[name].opensAfterDays)
    .map((name) => ({ path: `${name}.dueAfterDays`, rule: 'order', atLeast: `${name}.opensAfterDays` }));
}

function checkHours({ contactHours, customerHours }: Settings): readonly SettingProblem[] {
  const days = Object.entries(contactHours).map(
    ([day, periods]) => [`contactHours.${day}`, periods] as const,
  );
  return [...days, ['customerHours', [customerHours]] as const]
    .filter(([, periods]) => !isOrdered(periods))
    .map(([path]) => ({ path, rule: 'hours' }));
}

/** Nobody sets hours wider than the law (practice C.9): a branch in one country calls numbers in others. */
function checkCustomerHours({ customerHours: { from, to } }: Settings): readonly SettingProblem[] {
  if (LEGAL_HOURS.from <= from && to <= LEGAL_HOURS.to) return [];
  return [{ path: 'customerHours', rule: 'legalHours', ...LEGAL_HOURS }];
}

function isOrdered(periods: DayHours): boolean {
  return periods.every(({ from, to }, index) => from < to && (periods[index - 1]?.to ?? '00:00') <= from);
}

function checkLists({ workingDays, firstFollowUp, consent }: Settings): readonly SettingProblem[] {
  const lists = { workingDays, 'firstFollowUp.appliesTo': firstFollowUp.appliesTo };
  const repeated = isRepeated(consent.askedFor)
    ? [{ path: 'consent.askedFor', rule: 'repeated' } as const]
    : [];
  const others = Object.entries(lists).flatMap(
    ([path, list]: [string, readonly unknown[]]): readonly SettingProblem[] => {
      if (list.length === 0) return [{ path, rule: 'empty' }];
      return isRepeated(list) ? [{ path, rule: 'repeated' }] : [];
    },
  );
  return [...others, ...repeated];
}

function isRepeated(list: readonly unknown[]): boolean {
  return new Set(list).size < list.length;
}

/** Customers are called and staff are told only in contact hours of working days. */
function checkWeek({ workingDays, contactHours }: Settings): readonly SettingProblem[] {
  if (workingDays.some((day) => contactHours[day].length > 0)) return [];
  return [
    { path: 'workingDays', rule: 'noOpenHours' },
    { path: 'contactHours', rule: 'noOpenHours' },
  ];
}
