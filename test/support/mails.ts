import type { Mail, MailBase, MailState } from '../../shared/domain/records/mail.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { timeZone } from '../../shared/kernel/time-zone.ts';

const BASE: MailBase = {
  type: 'mail',
  id: asId('mai_01kbqw0000000000000000000m'),
  version: 1,
  groupId: asId('harmony'),
  branchId: asId('sh-pudong'),
  audience: 'staff',
  recipientId: asId('stf_01kbqw0000000000000000000a'),
  to: { name: '陈喆', email: 'chen.zhe@harmony.example' },
  language: 'zh-CN',
  content: {
    template: 'noticeDigest',
    branchName: '浦东店',
    timeZone: timeZone('Asia/Shanghai'),
    slotAt: instant('2026-12-01T01:00:00Z'),
    composedAt: instant('2026-12-01T01:00:10Z'),
    lines: [
      {
        step: 'lastDay',
        kind: 'firstFollowUp',
        branchName: '浦东店',
        timeZone: timeZone('Asia/Shanghai'),
        customerId: asId('cus_01kbqw0000000000000000000c'),
        obligationId: asId('obl_01kbqw0000000000000000000b'),
        customerName: '欧阳龑',
        plateNumber: '沪A12345',
        ownerName: '陈喆',
        dueAt: instant('2026-12-01T16:00:00Z'),
      },
    ],
  },
  createdAt: instant('2026-12-01T01:00:10Z'),
  attempts: 0,
};

const PENDING: MailState = {
  status: 'pending',
  notBeforeAt: instant('2026-12-01T01:00:10Z'),
  wakeAt: instant('2026-12-01T01:05:10Z'),
};

/** A digest to an agent in Shanghai, pending since 2026-12-01T01:00:10Z unless told otherwise. */
export function staffMail(state: MailState = PENDING, changes: Partial<MailBase> = {}): Mail {
  return { ...BASE, ...changes, ...state };
}
