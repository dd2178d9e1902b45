import { SHANGHAI } from './branch-facts.ts';
import type { Activity } from '../../shared/application/ports.ts';
import type { CallRecord, CallRegisterLine } from '../../shared/domain/records/call.ts';
import type { Customer } from '../../shared/domain/records/dossier.ts';
import type { DigestLine, Mail } from '../../shared/domain/records/mail.ts';
import type { Digest, StopNotice } from '../../shared/domain/records/notice.ts';
import { cancelObligation, waiveObligation } from '../../shared/domain/obligation/index.ts';
import type { PersonalRecord } from '../../shared/domain/privacy/index.ts';
import type { DomainRecord } from '../../shared/domain/records/change.ts';
import type { Visit } from '../../shared/domain/records/visit.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { timeZone } from '../../shared/kernel/time-zone.ts';
import { staffMail } from './mails.ts';
import {
  call,
  callRegisterLine,
  consent,
  customer,
  digest,
  dossierHead,
  followUp,
  letter,
  letterCopy,
  letterRegisterLine,
  notice,
  obligation,
  serviceCase,
  staff,
  vehicle,
  vehicleHead,
  visit,
} from './stored-records.ts';

/** Part of every text people wrote, so that anything left of it is found. */
const SECRET = '秘密';
const ADDRESS = `上海市浦东新区世纪大道 100 号 ${SECRET}`;
const EMAIL = 'ouyang.yan@example.cn';

/** Every way to recognise the customer of the dossier. */
export const TRACES: readonly string[] = [
  SECRET,
  '欧阳龑',
  '139 1234 5678',
  '13912345678',
  '沪A12345',
  'LSVAA49J132047371',
  '世纪大道',
  EMAIL,
];

const at = instant('2026-11-24T03:00:00Z');
const voided = { at, by: staff.id, reason: `${SECRET} voided` };

const person: Customer = {
  ...customer,
  surname: '欧阳',
  honorific: `${SECRET}先生`,
  address: ADDRESS,
  email: EMAIL,
  wishedServices: `${SECRET} wished`,
  liftedHolds: [
    { since: at, by: staff.id, reason: SECRET, liftedAt: at, liftedBy: staff.id, liftedBecause: SECRET },
  ],
};

const pickedUp: Visit = {
  ...visit,
  workItems: [`${SECRET} work`],
  wishedServices: SECRET,
  dossierEntry: {
    status: 'complete',
    obligationId: obligation.id,
    completedAt: at,
    completedBy: staff.id,
    contactPlan: { talkingPoints: [SECRET], nextServiceItem: SECRET, plannedContactAt: at },
  },
  status: 'delivered',
  intakeDoneAt: at,
  deliveredAt: at,
  workDone: [SECRET],
};

const told: CallRecord = {
  ...call,
  phoneNumber: '+8613912345678',
  spokenTo: '欧阳太太',
  vehicleUse: SECRET,
  serviceOpinion: SECRET,
  topics: ['vehicleAndService'],
  statements: [{ kind: 'complaint', text: SECRET, answerAtOnce: SECRET }],
  talkNotes: SECRET,
  voided,
};

const line: CallRegisterLine = {
  ...callRegisterLine,
  plateNumber: '沪A12345',
  phoneNumber: '+8613912345678',
  summary: SECRET,
  voided,
};

/** A digest to staff, with another line about another person. */
export const digestMail: Mail = (() => {
  const mail = staffMail({ status: 'delivered', messageId: 'm-1', deliveredAt: at });
  if (mail.content.template !== 'noticeDigest') throw new Error('No digest');
  const [line] = mail.content.lines;
  if (!line) throw new Error('No line');
  const mine: DigestLine = {
    ...line,
    phoneNumber: '139 1234 5678',
    vehicleModel: SECRET,
    matter: { caseId: serviceCase.id, kind: 'complaint', level: 'major', words: SECRET },
    visit: { visitedOn: visit.visitedOn, work: [SECRET] },
  };
  const other = {
    ...line,
    customerId: asId<'customer'>('cus_01kbqw0000000000000000000x'),
    customerName: '李四',
  };
  return { ...mail, content: { ...mail.content, lines: [mine, other] } };
})();

const DEPUTY = asId<'staff'>('stf_01kbqw0000000000000000000d');

const deputyMail = staffMail(
  { status: 'sent', messageId: 'm-3', sentAt: at },
  { id: asId('mai_01kbqw0000000000000000000r'), recipientId: DEPUTY },
);
/** What supervisors were told of a stop, in a mail that tells of nothing else. */
const stopMail: Mail = (() => {
  const mail = staffMail(
    { status: 'sent', messageId: 'm-4', sentAt: at },
    { id: asId('mai_01kbqw0000000000000000000s') },
  );
  if (mail.content.template !== 'noticeDigest') throw new Error('No digest');
  const stop = {
    customerId: customer.id,
    customerName: '欧阳龑',
    branchName: '浦东店',
    timeZone: mail.content.timeZone,
    saidAt: at,
    purposes: ['marketing'],
    channels: ['email'],
    cancelledFollowUps: 0,
    discardedLetters: 0,
  } as const;
  return { ...mail, content: { ...mail.content, lines: [], stops: [stop] } };
})();
/** Still to be told. */
const stopToTell: StopNotice = {
  type: 'stopNotice',
  id: asId('ntc_01kbqw0000000000000000000r'),
  version: 1,
  groupId: notice.groupId,
  branchId: notice.branchId,
  branchName: notice.branchName,
  recipientId: notice.recipientId,
  slotAt: notice.slotAt,
  createdAt: at,
  stop: {
    customerId: customer.id,
    purposes: ['marketing'],
    channels: ['email'],
    cancelledFollowUps: 0,
    discardedLetters: 0,
  },
  timeZone: timeZone('Asia/Shanghai'),
};

/** Told in two mails; a part of it went on to a deputy, who was told in another digest. */
const toldDigest: Digest = {
  ...digest,
  status: 'composed',
  mailIds: [digestMail.id, stopMail.id],
  handedTo: [{ recipientId: DEPUTY, slotAt: digest.slotAt }],
};
const deputyDigest: Digest = {
  ...digest,
  id: asId('dig_01kbqw0000000000000000000e'),
  recipientId: DEPUTY,
  status: 'composed',
  mailIds: [deputyMail.id],
};

const { content: _, ...mailBase } = staffMail({ status: 'sent', messageId: 'm-2', sentAt: at });
const letterMail: Mail = {
  ...mailBase,
  status: 'sent',
  messageId: 'm-2',
  sentAt: at,
  id: asId('mai_01kbqw0000000000000000000q'),
  audience: 'customer',
  recipientId: customer.id,
  to: { name: '欧阳龑', email: EMAIL },
  content: { template: 'letter', customerId: customer.id, letterId: letter.id },
};

/** Everything kept of the person, with texts wherever texts are possible, and no open work. */
export const PERSONAL: readonly PersonalRecord[] = [
  person,
  vehicle,
  pickedUp,
  { ...followUp, status: 'cancelled', closedAt: at, reason: SECRET },
  cancelObligation(obligation, { at, reason: 'cancelledBySupervisor' }, { branch: SHANGHAI }),
  waiveObligation(
    { ...obligation, id: asId('obl_01kbqw0000000000000000000w') },
    { at, by: staff.id, reason: SECRET },
    { branch: SHANGHAI },
  ),
  {
    ...serviceCase,
    text: SECRET,
    events: [
      { type: 'noted', at, by: staff.id, text: SECRET },
      { type: 'reported', at, by: staff.id, tried: SECRET, asked: SECRET },
    ],
    obligationIds: {},
    status: 'withdrawn',
    closedAt: at,
    reason: SECRET,
  },
  {
    ...letter,
    fields: { matter: SECRET },
    approved: { at, by: staff.id, subject: SECRET, address: ADDRESS },
    status: 'voided',
    posting: {
      number: { year: 2026, sequence: 1 },
      enteredOn: letterRegisterLine.enteredOn,
      postedAt: at,
      postedOn: letterRegisterLine.postedOn,
      postedBy: staff.id,
      way: 'email',
      address: EMAIL,
      trackingNumber: `RR${SECRET}`,
      mailId: letterMail.id,
    },
    voidedAt: at,
    voidedBy: staff.id,
    reason: SECRET,
  },
  {
    ...letterCopy,
    subject: SECRET,
    html: `<p>${SECRET}</p>`,
    text: SECRET,
    to: { name: '欧阳龑', address: ADDRESS },
    unsubscribeUrl: `https://api.example/${SECRET}`,
    calendar: SECRET,
  },
  { ...letterRegisterLine, trackingNumber: SECRET, subject: SECRET, address: ADDRESS, voided },
  { ...consent, proof: { type: 'form', id: `${SECRET}.pdf` } },
  told,
  line,
  letterMail,
];

/** The rest of the table that belongs to the dossier. Except for the mails to staff, it names nobody. */
export const IMPERSONAL: readonly DomainRecord[] = [
  dossierHead,
  vehicleHead,
  notice,
  stopToTell,
  toldDigest,
  deputyDigest,
  digestMail,
  deputyMail,
  stopMail,
];

/** The line of history of the command that queued the notice. */
export const QUEUED: Activity = {
  type: 'activity',
  id: 'act_01kbqw0000000000000000000q',
  groupId: dossierHead.groupId,
  branchId: customer.branchId,
  customerId: customer.id,
  at,
  operation: 'applyObligationStep',
  actor: { type: 'system', trigger: 'timer' },
  changed: [{ type: 'digest', id: `${digest.recipientId}/${digest.slotAt}` }],
};

/** More calls than one part of an erasure deals with. */
export function manyCalls(count: number): readonly (CallRecord | CallRegisterLine)[] {
  return Array.from({ length: count }, (_, index) => {
    const number = { year: 2026, sequence: index + 2 };
    const id = asId<'call'>(`cal_${String(index + 2).padStart(26, '0')}`);
    return [
      { ...told, id, number },
      { ...line, callId: id, number },
    ];
  }).flat();
}
