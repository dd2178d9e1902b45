import * as z from 'zod';
import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { id, localDate, nothing, text } from '../schemas/index.ts';
import { warnedAbsence } from './absence-view.ts';
import { ABSENCES_PATH } from './paths.ts';

export const assignAbsence = operation({
  id: 'assignAbsence',
  feature: 'absence',
  method: 'POST',
  path: ABSENCES_PATH,
  summary: 'Enter that somebody is off duty, and who stands in',
  description:
    'Whole days at the branch, from the start of the first to the end of the last. The deputy is of the same ' +
    'department, sees and does the work meanwhile and gets the notices. Owners and due dates stay as they are. ' +
    'Without a deputy the work is the supervisors’: the answer says what falls into the absence.',
  clauses: ['A-27'],
  access: { kind: 'branch', scope: 'aftercare/write', roles: ['supervisor'] },
  params: branchParams,
  query: nothing,
  body: z.strictObject({
    agentId: id('staff').describe('Who is absent.'),
    deputyId: id('staff').exactOptional(),
    startsOn: localDate.describe('The first day off.'),
    endsOn: localDate.describe('The last day off.'),
    reason: text(200).exactOptional().describe('Seen by everybody at the branch: nothing about health.'),
  }),
  reply: { status: 201, schema: warnedAbsence },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: [
    'absent-person-not-active-here',
    'absence-ends-before-start',
    'absence-starts-in-past',
    'absence-overlaps',
    'deputy-is-absent-person',
    'deputy-not-active-here',
    'deputy-of-other-department',
    'deputies-in-circle',
  ],
  examples: [
    {
      name: 'week',
      summary: 'A week off, with a deputy',
      body: {
        agentId: 'stf_01jgqk2m009s7xw9frrbsm3nv3',
        deputyId: 'stf_01jgqk2m00wf9kqy6a5jv74jp6',
        startsOn: '2026-12-21',
        endsOn: '2026-12-25',
      },
    },
    {
      name: 'noDeputy',
      summary: 'Ill for two days, nobody named yet',
      body: {
        agentId: 'stf_01jgqk2m009s7xw9frrbsm3nv3',
        startsOn: '2026-12-21',
        endsOn: '2026-12-22',
      },
    },
  ],
});
