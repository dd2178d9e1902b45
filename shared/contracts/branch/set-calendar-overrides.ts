import * as z from 'zod';
import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { branchView, calendarException } from './branch-view.ts';
import { BRANCH_PATH } from './paths.ts';

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
