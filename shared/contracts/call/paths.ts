import * as z from 'zod';
import { CUSTOMER_PATH, customerParams } from '../dossier/paths.ts';
import { id } from '../schemas/index.ts';

export const callParams = z.strictObject({ ...customerParams.shape, callId: id('call') });
export const CALL_PATH = `${CUSTOMER_PATH}/calls/{callId}`;
