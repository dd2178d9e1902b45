import type { DigestLine, Mail } from '../../shared/domain/records/mail.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import { timeZone } from '../../shared/kernel/time-zone.ts';
import { staffMail } from './mails.ts';

const SHANGHAI: DigestLine = {
  step: 'opening',
  kind: 'firstFollowUp',
  branchId: asId('sh-pudong'),
  branchName: '上海浦东店',
  timeZone: timeZone('Asia/Shanghai'),
  customerId: asId('cus_01kbqw0000000000000000000c'),
  obligationId: asId('obl_01kbqw0000000000000000000b'),
  customerName: '欧阳龑',
  phoneNumber: '138 1234 5678',
  plateNumber: '沪A12345',
  vehicleModel: '朗逸',
  visit: { visitedOn: localDate('2026-11-28'), work: ['更换机油', '轮胎换位'] },
  ownerName: '陈喆',
  dueAt: instant('2026-12-05T16:00:00Z'),
};

/** A major complaint, told at once. */
export const MAJOR: Partial<DigestLine> = {
  step: 'majorMatter',
  kind: 'caseReport',
  matter: {
    caseId: asId('cas_01kbqw0000000000000000000e'),
    kind: 'complaint',
    level: 'major',
    words: '高速上刹车失灵，险些出事故',
  },
  dueAt: instant('2026-12-03T16:00:00Z'),
  deadlines: [
    { kind: 'caseFirstResponse', dueAt: instant('2026-12-01T02:15:00Z') },
    { kind: 'caseReport', dueAt: instant('2026-12-03T16:00:00Z') },
  ],
};

const QUEENS: DigestLine = {
  ...SHANGHAI,
  branchId: asId('ny-queens'),
  branchName: 'New York Queens',
  timeZone: timeZone('America/New_York'),
  customerName: "Siobhán O'Connor",
  phoneNumber: '+1 718 555 0142',
  plateNumber: 'ABC1234',
  vehicleModel: 'Jetta',
  visit: { visitedOn: localDate('2026-11-22'), work: ['oil change'] },
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
