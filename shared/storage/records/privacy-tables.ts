import type { ContactPoint } from '../../domain/records/contact-point.ts';
import type { Erasure } from '../../domain/records/privacy.ts';
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

export const contactPointTable: AttributeTable<ContactPoint> = {
  type: 'text',
  groupId: 'text',
  channel: 'text',
  hash: 'text',
  branchId: 'text',
  customerId: 'text',
  version: 'number',
  stops: 'list',
  doNotCall: 'map?',
  problem: 'map?',
  forgotten: 'map?',
};
