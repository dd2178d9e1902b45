import * as z from 'zod';
import { idPattern } from '../../kernel/ids.ts';
import { BRANCH_STAFF, branchParams } from '../dossier/paths.ts';
import { operation } from '../operation.ts';
import { fieldError, formed } from '../schemas/index.ts';
import { BRANCH_LETTERS_PATH } from './paths.ts';

/** The pattern of an identifier without its anchors. */
const inner = (name: 'customer' | 'letter') => idPattern(name).source.slice(1, -1);
const one = `${inner('customer')}\\.${inner('letter')}`;

const letterIds = formed(
  new RegExp(`^${one}(,${one}){0,49}$`),
  fieldError(
    'bad-letter-list',
    'must be up to fifty pairs <customer>.<letter>, separated by commas',
    '必须是以逗号分隔的“<客户>.<信函>”，最多五十项',
  ),
).describe('`<customer>.<letter>`, up to fifty, separated by commas.');

export const readLetterPages = operation({
  id: 'readLetterPages',
  feature: 'letter',
  method: 'GET',
  path: `${BRANCH_LETTERS_PATH}/pages`,
  summary: 'Several letters on paper in one document',
  description:
    'Each on a page of its own, in the order asked for, to be printed in one go. Only letters on paper that were ' +
    'approved and not discarded; when one of them is not, none is shown and the refusal names it.',
  clauses: ['A-26'],
  access: { kind: 'branch', scope: 'aftercare/read', roles: BRANCH_STAFF },
  params: branchParams,
  query: z.strictObject({ ids: letterIds }),
  body: undefined,
  reply: { status: 200, contentType: 'text/html', schema: z.string() },
  idempotencyKey: 'none',
  ifMatch: 'none',
  refusals: ['letters-not-printable'],
  examples: [],
});
