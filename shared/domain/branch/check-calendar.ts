import type { LocalDate } from '../../kernel/local-date.ts';
import type { CalendarException } from '../../kernel/working-calendar.ts';

export interface CalendarDayInvalid {
  readonly code: 'calendar-day-invalid';
  readonly data: { readonly on: LocalDate; readonly expected: 'dayOfThatYear' | 'eachDayOnce' };
}

/** The first day that is named twice. */
export function findRepeated(exceptions: readonly CalendarException[]): LocalDate | undefined {
  return exceptions.find(({ on }, index) => exceptions.findIndex((other) => other.on === on) !== index)?.on;
}
