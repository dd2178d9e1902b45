import * as z from 'zod';
import { CUSTOMER_PATH, customerParams } from '../dossier/paths.ts';
import { id } from '../schemas/index.ts';

export const followUpParams = z.strictObject({ ...customerParams.shape, followUpId: id('followUp') });
export const FOLLOW_UP_PATH = `${CUSTOMER_PATH}/follow-ups/{followUpId}`;
