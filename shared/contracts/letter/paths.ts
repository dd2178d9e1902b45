import * as z from 'zod';
import type { Role } from '../../domain/records/roles.ts';
import { CUSTOMER_PATH, customerParams } from '../dossier/paths.ts';
import { id } from '../schemas/index.ts';

export const LETTERS_PATH = `${CUSTOMER_PATH}/letters`;
export const LETTER_PATH = `${LETTERS_PATH}/{letterId}`;
export const BRANCH_LETTERS_PATH = '/v1/branches/{branchId}/letters';

export const letterParams = z.strictObject({ ...customerParams.shape, letterId: id('letter') });

/** Who writes to customers. */
export const LETTER_WRITERS = ['agent', 'supervisor'] as const satisfies readonly Role[];
