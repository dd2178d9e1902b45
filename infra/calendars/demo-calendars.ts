import type { CalendarYear } from '../../shared/kernel/working-calendar.ts';
import { announcedYear } from './announced-year.ts';
import { statutoryYear } from './statutory-year.ts';

/**
 * The calendar years of the demo group, by file name. A person sets `verified` after comparing a year with
 * the notice or the law named as its source. A script cannot set it.
 */
export const DEMO_CALENDARS: Readonly<Record<string, CalendarYear>> = {
  'cn-2026': {
    year: 2026,
    exceptions: announcedYear(2026),
    source: 'State Council holiday notice for 2026, as in chinese-days 1.5.7',
    verified: true,
  },
  'cn-2027': {
    year: 2027,
    exceptions: statutoryYear('CN', 2027),
    source: 'Statutory days only, date-holidays 3.37.0 (CC-BY-3.0); the notice for 2027 was not out yet',
    verified: false,
  },
  'us-2026': federalYear(2026),
  'us-2027': federalYear(2027),
};

function federalYear(year: number): CalendarYear {
  return {
    year,
    exceptions: statutoryYear('US', year),
    source: 'Federal holidays, 5 U.S.C. 6103(a), as in date-holidays 3.37.0 (CC-BY-3.0)',
    verified: true,
  };
}
