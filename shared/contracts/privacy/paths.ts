import type { Role } from '../../domain/records/roles.ts';
import { CUSTOMER_PATH } from '../dossier/paths.ts';

export const EXPORT_PATH = `${CUSTOMER_PATH}/export`;
export const ERASURE_PATH = `${CUSTOMER_PATH}/erasure`;
export const LEGAL_HOLD_PATH = `${CUSTOMER_PATH}/legal-hold`;
export const RETENTION_PREVIEW_PATH = '/v1/branches/{branchId}/retention-preview';
export const RETENTION_RUNS_PATH = '/v1/branches/{branchId}/retention-runs';

/** Who answers for personal data at a branch. */
export const ANSWERABLE = ['supervisor', 'groupManager'] as const satisfies readonly Role[];
