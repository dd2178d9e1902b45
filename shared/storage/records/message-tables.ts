import type { Mail } from '../../domain/records/mail.ts';
import type { AbsenceNotice, Digest, Notice, StopNotice } from '../../domain/records/notice.ts';
import type { AttributeTable, StatusTables } from './attribute-table.ts';

export const noticeTable: AttributeTable<Notice> = {
  type: 'text',
  id: 'text',
  version: 'number',
  groupId: 'text',
  branchId: 'text',
  branchName: 'text',
  recipientId: 'text',
  slotAt: 'text',
  step: 'text',
  stepAt: 'text',
  kind: 'text',
  obligation: 'map',
  dueAt: 'text',
  createdAt: 'text',
};

export const absenceNoticeTable: AttributeTable<AbsenceNotice> = {
  type: 'text',
  id: 'text',
  version: 'number',
  groupId: 'text',
  branchId: 'text',
  branchName: 'text',
  recipientId: 'text',
  slotAt: 'text',
  createdAt: 'text',
  absence: 'map',
  timeZone: 'text',
  uncovered: 'map',
};

export const stopNoticeTable: AttributeTable<StopNotice> = {
  type: 'text',
  id: 'text',
  version: 'number',
  groupId: 'text',
  branchId: 'text',
  branchName: 'text',
  recipientId: 'text',
  slotAt: 'text',
  createdAt: 'text',
  stop: 'map',
  timeZone: 'text',
};

export const digestTable: AttributeTable<Digest> = {
  type: 'text',
  id: 'text',
  groupId: 'text',
  branchId: 'text',
  recipientId: 'text',
  slotAt: 'text',
  version: 'number',
  status: 'text',
  mailIds: 'list?',
  handedTo: 'list?',
};

export const mailTables: StatusTables<Mail> = {
  always: {
    type: 'text',
    id: 'text',
    version: 'number',
    groupId: 'text',
    branchId: 'text',
    audience: 'text',
    recipientId: 'text',
    to: 'map',
    language: 'text',
    content: 'map',
    createdAt: 'text',
    attempts: 'number',
    resent: 'number?',
    status: 'text',
  },
  byStatus: {
    pending: { notBeforeAt: 'text', wakeAt: 'text', announcedAgainAt: 'text?' },
    sending: { attemptId: 'text', leaseUntilAt: 'text' },
    unknown: { attemptId: 'text', graceUntilAt: 'text', shownAt: 'text?' },
    sent: { messageId: 'text', sentAt: 'text' },
    delivered: { messageId: 'text', deliveredAt: 'text' },
    bounced: { messageId: 'text', bouncedAt: 'text', hard: 'flag' },
    complained: { messageId: 'text', complainedAt: 'text' },
    failed: { failedAt: 'text', reason: 'text' },
  },
};
