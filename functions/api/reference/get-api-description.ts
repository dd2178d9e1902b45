import { getApiDescription } from '../../../shared/contracts/reference/index.ts';
import { document } from '../../runtime/document.ts';
import type { ReferenceDependencies } from './dependencies.ts';

export const binding = document<ReferenceDependencies>(getApiDescription, {
  contentType: 'application/json',
  text: async ({ description, publicUrl }) =>
    JSON.stringify({ ...(await description()), servers: [{ url: publicUrl }] }),
});
