import { getErasure } from '../../../shared/contracts/privacy/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { notFound, query } from '../../runtime/query.ts';
import type { PrivacyDependencies } from './dependencies.ts';
import { presentErasure } from './present-erasure.ts';

export const binding: Binding<PrivacyDependencies> = {
  operation: getErasure,
  answer: (request, dependencies) =>
    query(getErasure, {
      read: async ({ params, caller }, { now }) => {
        const { dossier } = await dependencies.store.read({ groupId: caller.groupId, ...params }, now);
        return dossier?.erasure ? { body: presentErasure(dossier.erasure) } : notFound('erasure');
      },
    }).answer(request, dependencies),
};
