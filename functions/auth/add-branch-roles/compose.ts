import { databaseClient } from '../../../shared/storage/database-client.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { createLog } from '../../runtime/create-log.ts';
import { type Environment, required } from '../../runtime/environment.ts';
import { addBranchRoles, type AddBranchRolesDependencies, type TokenAnswer } from './handler.ts';
import type { TokenRequest } from './identity.ts';

/** Cognito expects its own event back, with the response filled in. */
export type PreTokenTrigger = <Event extends TokenRequest>(
  event: Event,
) => Promise<Event & { readonly response: TokenAnswer }>;

/** The pre-token-generation trigger of the user pool, event version V3_0. */
export function compose(
  environment: Environment,
  overrides: Partial<AddBranchRolesDependencies> = {},
): PreTokenTrigger {
  const reads = new DynamoReads({ client: databaseClient(), tableName: required(environment, 'TABLE_NAME') });
  const dependencies: AddBranchRolesDependencies = {
    staffMember: (groupId, staffId) => reads.staffMember(groupId, staffId),
    branch: (groupId, branchId) => reads.branch(groupId, branchId),
    log: createLog('auth/add-branch-roles', environment['LOG_LEVEL']),
    ...overrides,
  };
  return async (event) => ({ ...event, response: await addBranchRoles(event, dependencies) });
}
