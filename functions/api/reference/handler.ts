import { allProblems } from '../../../shared/contracts/problems/all-problems.ts';
import {
  getApiDescription,
  getHealth,
  getProblem,
  readDocs,
} from '../../../shared/contracts/reference/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import type { EdgeDependencies } from '../../runtime/dependencies.ts';
import { document } from '../../runtime/document.ts';
import { openQuery } from '../../runtime/open-query.ts';
import { notFound } from '../../runtime/query.ts';
import type { Route } from '../../runtime/routes.ts';
import type { ApiDescription } from './page/api-description.ts';
import { referencePage } from './page/reference-page.ts';

/**
 * The operations everybody may call.
 * @param description reads the committed API description, which is larger than everything else.
 * @param publicUrl where callers reach the API, for the examples.
 */
export function referenceBindings(
  description: () => Promise<ApiDescription>,
  publicUrl: string,
): readonly Binding<EdgeDependencies>[] {
  return [
    openQuery(getHealth, { read: () => ({ body: { status: 'ok' as const } }) }),
    openQuery(getProblem, {
      read: ({ params: { code } }) => {
        const text = Object.hasOwn(allProblems, code) ? allProblems[code] : undefined;
        if (!text) return notFound('problem');
        return { body: { code, status: text.status, title: text.title } };
      },
    }),
    document(getApiDescription, {
      contentType: 'application/json',
      text: async () => JSON.stringify({ ...(await description()), servers: [{ url: publicUrl }] }),
    }),
    document(readDocs, {
      contentType: 'text/html; charset=utf-8',
      text: async () => referencePage(await description(), publicUrl),
    }),
  ];
}

/** Every route of the API, to tell a wrong method from a wrong address. */
export function describedRoutes(description: ApiDescription): readonly Route[] {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase() as Route['method'], path })),
  );
}
