import { getHealth } from '../../../shared/contracts/reference/index.ts';
import { openQuery } from '../../runtime/open-query.ts';

export const binding = openQuery(getHealth, { read: () => ({ body: { status: 'ok' as const } }) });
