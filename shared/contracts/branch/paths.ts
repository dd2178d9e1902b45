import type { Role } from '../../domain/records/roles.ts';

/** Everybody who works at a branch, the administrators included: no customer data in these answers. */
export const EVERYBODY = [
  'agent',
  'advisor',
  'supervisor',
  'groupManager',
  'admin',
  'machine',
] as const satisfies readonly Role[];

export const BRANCH_PATH = '/v1/branches/{branchId}';
