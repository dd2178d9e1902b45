import { readDocs } from '../../../shared/contracts/reference/index.ts';
import { document } from '../../runtime/document.ts';
import type { ReferenceDependencies } from './dependencies.ts';
import { referencePage } from './page/reference-page.ts';

export const binding = document<ReferenceDependencies>(readDocs, {
  contentType: 'text/html; charset=utf-8',
  text: async ({ description, publicUrl }) => referencePage(await description(), publicUrl),
});
