import type { ServiceCase } from '../../domain/records/case.ts';
import type { Consent } from '../../domain/records/consent.ts';
import type { AttributeTable, StatusTables } from './attribute-table.ts';

export const caseTables: StatusTables<ServiceCase> = {
  always: {
    type: 'text',
    id: 'text',
    branchId: 'text',
    customerId: 'text',
    version: 'number',
    kind: 'text',
    level: 'text',
    text: 'text',
    origin: 'map',
    vehicleId: 'text?',
    openedAt: 'text',
    firstReceiverId: 'text',
    ownerId: 'text?',
    aboutStaffId: 'text?',
    reopenedCount: 'number',
    pausedSince: 'text?',
    events: 'list',
    obligationIds: 'map',
    status: 'text',
  },
  byStatus: {
    open: {},
    studying: {},
    reported: {},
    replyPending: { solution: 'text', solvedAt: 'text' },
    answered: { answeredAt: 'text' },
    closed: { closedAt: 'text' },
    closedUnreachable: { closedAt: 'text' },
    withdrawn: { closedAt: 'text', reason: 'text' },
    merged: { closedAt: 'text', intoCaseId: 'text' },
  },
};

export const consentTable: AttributeTable<Consent> = {
  type: 'text',
  id: 'text',
  branchId: 'text',
  customerId: 'text',
  version: 'number',
  purpose: 'text',
  channel: 'text',
  state: 'text',
  voids: 'text?',
  at: 'text',
  how: 'text',
  wording: 'text',
  by: 'text',
  proof: 'map?',
  superseded: 'flag?',
};
