import { type AccessNow, accessNow, branchNamedIn } from './access-now.ts';
import { type ApiRequest, type Binding, typedInput } from './binding.ts';
import type { ApiDependencies } from './dependencies.ts';

/** Whether the caller still has access, for an operation that is neither one command nor one query. */
export async function checkAccess(
  operation: Binding['operation'],
  request: ApiRequest,
  { reads }: Pick<ApiDependencies, 'reads'>,
): Promise<AccessNow> {
  const { caller } = typedInput(operation, request);
  const member = await reads.staffMember(caller.groupId, caller.staffId);
  return accessNow(operation, caller, member, branchNamedIn(request.params));
}
