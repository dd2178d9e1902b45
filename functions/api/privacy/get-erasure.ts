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
        const plan = { groupId: caller.groupId, ...params, cars: 'named' } as const;
        const { dossier } = await dependencies.store.read(plan, now);
        return dossier?.erasure ? { body: presentErasure(dossier.erasure) } : notFound('erasure');
      },
    }).answer(request, dependencies),
};
