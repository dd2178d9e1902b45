import { accessProblems } from './access-problems.ts';
import { outageProblems } from './outage-problems.ts';
import type { ProblemTexts } from './problem-text.ts';
import { requestProblems } from './request-problems.ts';

/** Every problem code of the API with its texts. A feature adds its `problems.ts` here. */
export const allProblems: ProblemTexts = {
  ...requestProblems,
  ...accessProblems,
  ...outageProblems,
};

/** Codes any operation may answer with, whatever it declares. */
export type CommonProblemCode =
  | keyof typeof requestProblems
  | keyof typeof accessProblems
  | keyof typeof outageProblems;
