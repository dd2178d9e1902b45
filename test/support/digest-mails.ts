import type { DigestLine, Mail } from '../../shared/domain/records/mail.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { timeZone } from '../../shared/kernel/time-zone.ts';
import { staffMail } from './mails.ts';

const SHANGHAI: DigestLine = {
  step: 'opening',
  kind: 'firstFollowUp',
  branchName: '上海浦东店',
  timeZone: timeZone('Asia/Shanghai'),
  customerId: asId('cus_01kbqw0000000000000000000c'),
  obligationId: asId('obl_01kbqw0000000000000000000b'),
  customerName: '欧阳龑',
  plateNumber: '沪A12345',
  ownerName: '陈喆',
  dueAt: instant('2026-12-05T16:00:00Z'),
};

const QUEENS: DigestLine = {
  ...SHANGHAI,
  branchName: 'New York Queens',
  timeZone: timeZone('America/New_York'),
  customerName: "Siobhán O'Connor",
  plateNumber: 'ABC1234',
  ownerName: 'Dana Lee',
  dueAt: instant('2026-12-06T05:00:00Z'),
};

/** One of every sort, out of order, as of Tue 1 Dec 2026 09:00 in Shanghai. */
export const CHINESE_DIGEST: Mail = digestTo('zh-CN', '周敏', instant('2026-12-01T01:00:00Z'), [
  { ...SHANGHAI, customerName: '李伟', dueAt: instant('2026-12-05T10:00:00Z') },
  {
    ...SHANGHAI,
    step: 'callback',
    customerName: '王芳',
    callbackAt: instant('2026-12-01T06:30:00Z'),
    dueAt: instant('2026-12-03T16:00:00Z'),
  },
  {
    ...without(SHANGHAI, 'ownerName'),
    step: 'lastDay',
    kind: 'secondFollowUp',
    dueAt: instant('2026-12-01T16:00:00Z'),
  },
  {
    ...SHANGHAI,
    step: 'overdue',
    kind: 'dossier',
    customerName: '陈喆',
    dueAt: instant('2026-11-30T16:00:00Z'),
  },
  { ...without(SHANGHAI, 'plateNumber'), step: 'escalation', dueAt: instant('2026-11-29T16:00:00Z') },
]);

/** What a group manager in New York reads of both branches, as of Tue 1 Dec 2026 09:00 there. */
export const ENGLISH_DIGEST: Mail = digestTo('en', 'Pat Grant', instant('2026-12-01T14:00:00Z'), [
  { ...QUEENS, step: 'escalation', dueAt: instant('2026-11-30T05:00:00Z') },
  { ...SHANGHAI, step: 'escalation', kind: 'dossier', dueAt: instant('2026-11-30T10:00:00Z') },
]);

/** A digest of one line, in Shanghai unless changed. */
export function digestOf(line: Partial<DigestLine>, mail: Partial<Mail> = {}): Mail {
  return {
    ...digestTo('en', 'Pat Grant', instant('2026-12-01T01:00:00Z'), [{ ...SHANGHAI, ...line }]),
    ...mail,
  } as Mail;
}

function digestTo(
  language: Mail['language'],
  name: string,
  at: Mail['createdAt'],
  lines: DigestLine[],
): Mail {
  const zone = lines[0]?.timeZone ?? SHANGHAI.timeZone;
  const branchName = lines[0]?.branchName ?? SHANGHAI.branchName;
  const content = {
    template: 'noticeDigest',
    branchName,
    timeZone: zone,
    slotAt: at,
    composedAt: at,
    lines,
  } as const;
  return staffMail(undefined, { language, to: { name, email: 'staff@harmony.example' }, content });
}

function without(line: DigestLine, name: 'ownerName' | 'plateNumber'): DigestLine {
  const { [name]: _, ...rest } = line;
  return rest;
}
