import type { Instant } from '../../kernel/instant.ts';
import { dayOfWeek, type LocalDate } from '../../kernel/local-date.ts';
import { localDateOf, localTimeOf, offsetWhereRepeated, type TimeZone } from '../../kernel/time-zone.ts';
import type { Language } from '../records/roles.ts';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  'zh-CN': ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
};

/** `Tuesday 2026-12-01`, `2026-12-01 星期二`. Dates stay in ISO form, so nobody confuses day and month. */
export function dayInWords(on: LocalDate, language: Language): string {
  const weekday = WEEKDAYS[language][dayOfWeek(on) - 1] ?? '';
  return language === 'zh-CN' ? `${on} ${weekday}` : `${weekday} ${on}`;
}

/** The wall clock of the zone: `Tuesday 2026-12-01 16:40`; in a repeated hour `01:30 (UTC-05:00)`. */
export function momentInWords(at: Instant, timeZone: TimeZone, language: Language): string {
  const offset = offsetWhereRepeated(at, timeZone);
  const moment = `${dayInWords(localDateOf(at, timeZone), language)} ${localTimeOf(at, timeZone)}`;
  return offset ? `${moment} (UTC${offset})` : moment;
}
