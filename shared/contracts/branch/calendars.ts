import * as z from 'zod';
import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing, slug, text } from '../schemas/index.ts';
import { branchView, calendarException } from './branch-view.ts';
import { BRANCH_PATH } from './paths.ts';

const calendarParams = z.strictObject({
  calendarId: slug('calendar'),
  year: z.coerce.number().int().min(2000).max(2199),
});

const calendarFields = {
  exceptions: z.array(calendarException).max(366),
  source: text(300).describe('Where the days come from, for people to check.'),
  verified: z.boolean().describe('Checked by a person; an unverified year is reported with a warning.'),
};

const calendarView = z
  .strictObject({ calendarId: slug('calendar'), year: z.int(), version: z.int(), ...calendarFields })
  .meta({ id: 'CalendarYear' });

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

export const setCalendarOverrides = operation({
  id: 'setCalendarOverrides',
  feature: 'branch',
  method: 'PUT',
  path: `${BRANCH_PATH}/calendar-overrides`,
  summary: "Set a branch's own closed and open days",
  description: 'Replaces the whole list. They win over the calendar of the group.',
  clauses: [],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor', 'groupManager', 'admin'] },
  params: branchParams,
  query: nothing,
  body: z.strictObject({ overrides: z.array(calendarException).max(366) }),
  reply: { status: 200, schema: branchView },
  idempotencyKey: 'none',
  ifMatch: 'required',
  refusals: ['calendar-day-invalid'],
  examples: [
    {
      name: 'stocktaking',
      summary: 'Closed for stocktaking',
      body: { overrides: [{ on: '2026-12-31', kind: 'closed', name: 'stocktaking' }] },
    },
  ],
});
