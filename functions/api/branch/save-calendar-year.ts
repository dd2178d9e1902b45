import { saveCalendarYear } from '../../../shared/contracts/branch/index.ts';
import { decideSaveCalendarYear } from '../../../shared/domain/branch/index.ts';
import { groupCommand } from '../../runtime/group-command.ts';
import { presentCalendarYear } from './present-calendar.ts';

export const binding = groupCommand(saveCalendarYear, {
  plan: ({ params }) => ({ calendarYear: params }),
  decide: ({ params, body }, { group }, { calendarYear }) =>
    decideSaveCalendarYear(calendarYear, { ...params, ...body, groupId: group.id }),
  present: presentCalendarYear,
  etag: ({ version }) => version,
});
