import type { Erasure, Suppression } from '../../domain/records/privacy.ts';
import type { AttributeTable, StatusTables } from './attribute-table.ts';

export const erasureTables: StatusTables<Erasure> = {
  always: {
    type: 'text',
    branchId: 'text',
    groupId: 'text',
    customerId: 'text',
    version: 'number',
    reason: 'text',
    requestedAt: 'text',
    requestedBy: 'text?',
    status: 'text',
  },
  byStatus: {
    running: { round: 'number', position: 'text?', wakeAt: 'text' },
    finished: { finishedAt: 'text' },
  },
};

export const suppressionTable: AttributeTable<Suppression> = {
  type: 'text',
  branchId: 'text',
  customerId: 'text',
  version: 'number',
  channel: 'text',
  hash: 'text',
  since: 'text',
};
