import { expect, test } from 'vitest';
import { bindings as absences } from '../../../functions/api/absence/handler.ts';
import { bindings as cases } from '../../../functions/api/case/handler.ts';
import { consentBindings } from '../../../functions/api/consent/handler.ts';
import { bindings as dossiers } from '../../../functions/api/dossier/handler.ts';
import { bindings as calls } from '../../../functions/api/call/handler.ts';
import { bindings as followUps } from '../../../functions/api/follow-up/handler.ts';
import { letterBindings } from '../../../functions/api/letter/handler.ts';
import { bindings as branches } from '../../../functions/api/branch/handler.ts';
import { bindings as privacy } from '../../../functions/api/privacy/handler.ts';
import { referenceBindings } from '../../../functions/api/reference/handler.ts';
import { bindings as visits } from '../../../functions/api/visit/handler.ts';
import { bindings as obligations } from '../../../functions/api/obligation/handler.ts';
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
    absence: absences,
    branch: branches,
    call: calls,
    case: cases,
    consent: consentBindings(unsubscribePages),
    dossier: dossiers,
    'follow-up': followUps,
    letter: letterBindings(async () => letterWriter),
    obligation: obligations,
    privacy,
    reference: referenceBindings(async () => nothingDescribed, ''),
    visit: visits,
  }).flatMap(([feature, bindings]) => bindings.map(({ operation }) => `${feature}/${operation.id}`));

  const declared = operations.map(({ feature, id }) => `${feature}/${id}`);
  expect(carriedOut.sort()).toEqual(declared.sort());
});
