import * as z from 'zod';
import type { Role } from '../../domain/records/roles.ts';
import { id, slug } from '../schemas/index.ts';

export const branchParams = z.strictObject({ branchId: slug('branch') });
export const customerParams = z.strictObject({ branchId: slug('branch'), customerId: id('customer') });

export const CUSTOMERS_PATH = '/v1/branches/{branchId}/customers';
export const CUSTOMER_PATH = `${CUSTOMERS_PATH}/{customerId}`;

/** Who serves customers at a branch, and the machines that do it for them. */
export const BRANCH_STAFF = [
  'agent',
  'advisor',
  'supervisor',
  'groupManager',
  'machine',
] as const satisfies readonly Role[];
