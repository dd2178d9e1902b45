import { absenceProblems } from '../absences/problems.ts';
import { caseProblems } from '../cases/problems.ts';
import { consentProblems } from '../consents/problems.ts';
import { dossierProblems } from '../dossiers/problems.ts';
import { followUpProblems } from '../follow-ups/problems.ts';
import { letterProblems } from '../letters/problems.ts';
import { organisationProblems } from '../organisation/problems.ts';
import { privacyProblems } from '../privacy/problems.ts';
import { visitProblems } from '../visits/problems.ts';
import { accessProblems } from './access-problems.ts';
import { outageProblems } from './outage-problems.ts';
import type { ProblemTexts } from './problem-text.ts';
import { requestProblems } from './request-problems.ts';

/** Every problem code of the API with its texts. A feature adds its `problems.ts` here. */
export const allProblems: ProblemTexts = {
  ...requestProblems,
  ...accessProblems,
  ...outageProblems,
  ...organisationProblems,
  ...dossierProblems,
  ...visitProblems,
  ...followUpProblems,
  ...absenceProblems,
  ...privacyProblems,
  ...letterProblems,
  ...caseProblems,
  ...consentProblems,
};

/** Codes any operation may answer with, beside those it declares. */
export type CommonProblemCode =
  | keyof typeof requestProblems
  | keyof typeof accessProblems
  | keyof typeof outageProblems;
