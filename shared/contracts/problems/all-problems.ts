import { absenceProblems } from '../absence/problems.ts';
import { callProblems } from '../call/problems.ts';
import { caseProblems } from '../case/problems.ts';
import { consentProblems } from '../consent/problems.ts';
import { dossierProblems } from '../dossier/problems.ts';
import { followUpProblems } from '../follow-up/problems.ts';
import { letterProblems } from '../letter/problems.ts';
import { branchProblems } from '../branch/problems.ts';
import { privacyProblems } from '../privacy/problems.ts';
import { visitProblems } from '../visit/problems.ts';
import { accessProblems } from './access-problems.ts';
import { outageProblems } from './outage-problems.ts';
import type { ProblemTexts } from './problem-text.ts';
import { requestProblems } from './request-problems.ts';

/** Every problem code of the API with its texts. A feature adds its `problems.ts` here. */
export const allProblems: ProblemTexts = {
  ...requestProblems,
  ...accessProblems,
  ...outageProblems,
  ...branchProblems,
  ...dossierProblems,
  ...visitProblems,
  ...followUpProblems,
  ...callProblems,
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
