import { allProblems } from '../../../shared/contracts/problems/all-problems.ts';
import { getProblem } from '../../../shared/contracts/reference/index.ts';
import { openQuery } from '../../runtime/open-query.ts';
import { notFound } from '../../runtime/query.ts';

export const binding = openQuery(getProblem, {
  read: ({ params: { code } }) => {
    const text = Object.hasOwn(allProblems, code) ? allProblems[code] : undefined;
    if (!text) return notFound('problem');
    return { body: { code, status: text.status, title: text.title } };
  },
});
