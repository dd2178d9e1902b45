import { getCalendarYear } from '../../../shared/contracts/branch/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentCalendarYear } from './present-calendar.ts';

export const binding = query(getCalendarYear, {
  read: async ({ params }, { caller, reads }) => {
    const calendar = await reads.calendarYear(caller.groupId, params.calendarId, params.year);
    return calendar
      ? { body: presentCalendarYear(calendar), version: calendar.version }
      : notFound('calendar');
  },
});
