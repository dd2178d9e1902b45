import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { calendarParams, calendarView } from './calendar-view.ts';

export const getCalendarYear = operation({
  id: 'getCalendarYear',
  feature: 'branch',
  method: 'GET',
  path: '/v1/calendars/{calendarId}/{year}',
  summary: 'Read a calendar year',
  description: 'Holidays and make-up working days shared by the branches that name the calendar.',
  clauses: [],
  access: { kind: 'group', scope: 'aftercare/read', roles: ['groupManager', 'admin'] },
  params: calendarParams,
  query: nothing,
  body: undefined,
  reply: { status: 200, schema: calendarView },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: [],
  examples: [],
});
