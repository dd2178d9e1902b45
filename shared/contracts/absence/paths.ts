import * as z from 'zod';
import { branchParams } from '../dossier/paths.ts';
import { id } from '../schemas/index.ts';

export const ABSENCES_PATH = '/v1/branches/{branchId}/absences';
export const ABSENCE_PATH = `${ABSENCES_PATH}/{absenceId}`;
export const absenceParams = z.strictObject({ ...branchParams.shape, absenceId: id('absence') });
