import { applyRetention } from '../../../shared/application/apply-retention.ts';
import { runRetention } from '../../../shared/contracts/privacy/index.ts';
import { type Binding, problem, typedInput } from '../../runtime/binding.ts';
import { refusedAccess } from '../../runtime/access-now.ts';
import { checkAccess } from '../../runtime/check-access.ts';
import { errorFields } from '../../runtime/outages.ts';
import type { PrivacyDependencies } from './dependencies.ts';

/** Half of the time the gateway waits. */
const TIME_MILLISECONDS = 8_000;

/**
 * No receipt is kept. Every dossier is a command of its own that may be repeated, and repeating the request
 * simply runs once more.
 */
export const binding: Binding<PrivacyDependencies> = {
  operation: runRetention,
  answer: async (request, dependencies) => {
    const { params, caller } = typedInput(runRetention, request);
    const branch = { groupId: caller.groupId, branchId: params.branchId };
    const [access, exists] = await Promise.all([
      checkAccess(runRetention, request, dependencies),
      dependencies.reads.branch(branch.groupId, branch.branchId),
    ]);
    if (access.refusal) return refusedAccess(access.refusal);
    if (!exists) return problem('not-found', { what: 'branch' });
    const startedAt = performance.now();
    let cutShort = false;
    const isShort = (): boolean => {
      cutShort ||= performance.now() - startedAt > TIME_MILLISECONDS;
      return cutShort;
    };
    const { erased, kept, failed, broken, next } = await applyRetention(dependencies, branch, isShort);
    for (const { customerId, error } of broken) {
      dependencies.log.error('Retention failed at a dossier', {
        ...branch,
        recordId: customerId,
        ...errorFields(error),
      });
    }
    const body = { erased, kept, failed, more: cutShort || next !== undefined };
    return { kind: 'content', status: runRetention.reply.status, headers: {}, body };
  },
};
