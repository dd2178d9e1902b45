import * as z from 'zod';
import { CUSTOMER_PATH, customerParams } from '../dossiers/paths.ts';
import { id } from '../schemas/index.ts';

export const callParams = z.strictObject({ ...customerParams.shape, callId: id('call') });
export const CALL_PATH = `${CUSTOMER_PATH}/calls/{callId}`;

export const followUpParams = z.strictObject({ ...customerParams.shape, followUpId: id('followUp') });
export const FOLLOW_UP_PATH = `${CUSTOMER_PATH}/follow-ups/{followUpId}`;
