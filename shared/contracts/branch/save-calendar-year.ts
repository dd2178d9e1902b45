import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { calendarParams, calendarFields, calendarView } from './calendar-view.ts';

export const saveCalendarYear = operation({
  id: 'saveCalendarYear',
  feature: 'branch',
  method: 'POST',
  path: '/v1/calendars/{calendarId}/{year}',
  summary: 'Save a calendar year',
  description: 'Makes the year or replaces it as a whole. Windows already computed do not move.',
  clauses: [],
  access: { kind: 'group', scope: 'aftercare/admin', roles: ['groupManager', 'admin'] },
  params: calendarParams,
  query: nothing,
  body: z.strictObject(calendarFields),
  reply: { status: 200, schema: calendarView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['calendar-day-invalid'],
  examples: [
    {
      name: 'springFestival',
      summary: 'A holiday and its make-up day',
      body: {
        exceptions: [
          { on: '2027-02-08', kind: 'closed', name: '春节' },
          { on: '2027-02-14', kind: 'open', name: '春节调休' },
        ],
        source: 'State Council notice',
        verified: true,
      },
    },
  ],
});
