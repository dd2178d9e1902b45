import { branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { atLeastOne, nothing } from '../schemas/index.ts';
import { branchFields, branchView } from './branch-view.ts';
import { BRANCH_PATH } from './paths.ts';

export const changeBranch = operation({
  id: 'changeBranch',
  feature: 'branch',
  method: 'PATCH',
  path: BRANCH_PATH,
  summary: 'Change the particulars of a branch',
  description:
    'Obligations that run keep the zone they were computed in; a new zone holds for those to come.',
  clauses: ['A-01'],
  access: { kind: 'branch', scope: 'aftercare/admin', roles: ['admin'] },
  params: branchParams,
  query: nothing,
  body: atLeastOne({
    name: branchFields.name.exactOptional(),
    timeZone: branchFields.timeZone.exactOptional(),
    country: branchFields.country.exactOptional(),
    language: branchFields.language.exactOptional(),
    calendarId: branchFields.calendarId.exactOptional(),
    sender: branchFields.sender.unwrap().nullable().exactOptional(),
  }),
  reply: { status: 200, schema: branchView },
  idempotencyKey: 'none',
  ifMatch: 'required',
  refusals: [],
  examples: [{ name: 'renamed', summary: 'A new name', body: { name: 'Harmony Queens Boulevard' } }],
});
