import { expect, test } from 'vitest';
import { bindings as absences } from '../../../functions/api/absence/bindings.ts';
import { bindings as cases } from '../../../functions/api/case/bindings.ts';
import { bindings as consents } from '../../../functions/api/consent/bindings.ts';
import { bindings as dossiers } from '../../../functions/api/dossier/bindings.ts';
import { bindings as calls } from '../../../functions/api/call/bindings.ts';
import { bindings as followUps } from '../../../functions/api/follow-up/bindings.ts';
import { bindings as letters } from '../../../functions/api/letter/bindings.ts';
import { bindings as branches } from '../../../functions/api/branch/bindings.ts';
import { bindings as privacy } from '../../../functions/api/privacy/bindings.ts';
import { bindings as reference } from '../../../functions/api/reference/bindings.ts';
import { bindings as visits } from '../../../functions/api/visit/bindings.ts';
import { bindings as obligations } from '../../../functions/api/obligation/bindings.ts';
import { operations } from '../../../shared/contracts/operations.ts';

test('every declared operation is carried out by the function of its feature, and nothing else is', () => {
  const carriedOut = Object.entries({
    absence: absences,
    branch: branches,
    call: calls,
    case: cases,
    consent: consents,
    dossier: dossiers,
    'follow-up': followUps,
    letter: letters,
    obligation: obligations,
    privacy,
    reference,
    visit: visits,
  }).flatMap(([feature, bindings]) =>
    bindings.map(({ id, method, path }) => `${feature}/${id} ${method} ${path}`),
  );

  const declared = operations.map(({ feature, id, method, path }) => `${feature}/${id} ${method} ${path}`);
  expect(carriedOut.sort()).toEqual(declared.sort());
});
