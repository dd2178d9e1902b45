import * as z from 'zod';
import { CUSTOMER_PATH, customerParams } from '../dossier/paths.ts';
import { id } from '../schemas/index.ts';

export const CASES_PATH = `${CUSTOMER_PATH}/cases`;
export const CASE_PATH = `${CASES_PATH}/{caseId}`;
export const caseParams = z.strictObject({ ...customerParams.shape, caseId: id('case') });
