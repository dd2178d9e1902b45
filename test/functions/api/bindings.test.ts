import { expect, test } from 'vitest';
import { bindings as absences } from '../../../functions/api/absences/handler.ts';
import { bindings as cases } from '../../../functions/api/cases/handler.ts';
import { consentBindings } from '../../../functions/api/consents/handler.ts';
import { bindings as dossiers } from '../../../functions/api/dossiers/handler.ts';
import { bindings as followUps } from '../../../functions/api/follow-ups/handler.ts';
import { letterBindings } from '../../../functions/api/letters/handler.ts';
import { bindings as organisation } from '../../../functions/api/organisation/handler.ts';
import { bindings as privacy } from '../../../functions/api/privacy/handler.ts';
import { referenceBindings } from '../../../functions/api/reference/handler.ts';
import { bindings as visits } from '../../../functions/api/visits/handler.ts';
import { bindings as workLists } from '../../../functions/api/work-lists/handler.ts';
import { unsubscribePages } from '../../../shared/letters/customer/unsubscribe-page.ts';
import { letterWriter } from '../../../shared/letters/customer/letter-writer.ts';
import { operations } from '../../../shared/contracts/operations.ts';

const nothingDescribed = {
  info: { title: '', description: '' },
  tags: [],
  paths: {},
  components: { schemas: {} },
};

test('every declared operation is carried out by the function of its feature, and nothing else is', () => {
  const carriedOut = Object.entries({
    absences,
    cases,
    consents: consentBindings(unsubscribePages),
    dossiers,
    'follow-ups': followUps,
    letters: letterBindings(async () => letterWriter),
    organisation,
    visits,
    'work-lists': workLists,
    privacy,
    reference: referenceBindings(async () => nothingDescribed, ''),
  }).flatMap(([feature, bindings]) => bindings.map(({ operation }) => `${feature}/${operation.id}`));

  const declared = operations.map(({ feature, id }) => `${feature}/${id}`);
  expect(carriedOut.sort()).toEqual(declared.sort());
});
