import { accessNow, branchNamedIn, refusedAccess } from './access-now.ts';
import { type Binding, typedInput } from './binding.ts';
import type { ApiDependencies } from './dependencies.ts';

/** An operation made of several commands asks first whether its caller still has access, and is refused as a whole. */
export function checkingAccess<Dependencies extends ApiDependencies>(
  binding: Binding<Dependencies>,
): Binding<Dependencies> {
  const { operation, answer } = binding;
  return {
    operation,
    answer: async (request, dependencies) => {
      const { caller } = typedInput(operation, request);
      const member = await dependencies.reads.staffMember(caller.groupId, caller.staffId);
      const access = accessNow(operation, caller, member, branchNamedIn(request.params));
      return access.refusal
        ? refusedAccess(access.refusal)
        : answer({ ...request, caller: access.caller }, dependencies);
    },
  };
}
