import * as z from 'zod';
import { slug, text } from '../schemas/index.ts';
import { calendarException } from './branch-view.ts';

export const calendarParams = z.strictObject({
  calendarId: slug('calendar'),
  year: z.coerce.number().int().min(2000).max(2199),
});

export const calendarFields = {
  exceptions: z.array(calendarException).max(366),
  source: text(300).describe('Where the days come from, for people to check.'),
  verified: z.boolean().describe('Checked by a person; an unverified year is reported with a warning.'),
};

export const calendarView = z
  .strictObject({ calendarId: slug('calendar'), year: z.int(), version: z.int(), ...calendarFields })
  .meta({ id: 'CalendarYear' });
