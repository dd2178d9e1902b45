import type { Remainder } from '../../domain/records/remainder.ts';
import type { StatusTables } from './attribute-table.ts';

export const remainderTables: StatusTables<Remainder> = {
  always: {
    type: 'text',
    branchId: 'text',
    groupId: 'text',
    customerId: 'text',
    version: 'number',
    generation: 'number',
    status: 'text',
  },
  byStatus: {
    running: { todo: 'list', wakeAt: 'text' },
    finished: { finishedAt: 'text' },
  },
};
