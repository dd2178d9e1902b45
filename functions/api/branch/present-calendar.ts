import type * as z from 'zod';
import type { getCalendarYear } from '../../../shared/contracts/branch/index.ts';
import type { GroupCalendar } from '../../../shared/domain/records/branch.ts';
import { exactly } from '../../runtime/exactly.ts';

/** One year of a calendar as the API shows it. */
export function presentCalendarYear(calendar: GroupCalendar): z.input<typeof getCalendarYear.reply.schema> {
  const { type: _, groupId: __, ...shown } = calendar;
  return exactly<z.input<typeof getCalendarYear.reply.schema>>()({
    ...shown,
    exceptions: [...shown.exceptions],
  });
}
