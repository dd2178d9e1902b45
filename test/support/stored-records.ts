import type { Branch, Group, GroupCalendar } from '../../shared/domain/records/branch.ts';
import type { Staff } from '../../shared/domain/records/staff.ts';
import type { CallRecord, CallRegisterLine, RegisterCounter } from '../../shared/domain/records/call.ts';
import type { ServiceCase } from '../../shared/domain/records/case.ts';
import type { Consent } from '../../shared/domain/records/consent.ts';
import type { Customer, DossierHead, Vehicle, VehicleHead } from '../../shared/domain/records/dossier.ts';
import type { FollowUp } from '../../shared/domain/records/follow-up.ts';
import type { Letter, LetterCopy, LetterRegisterLine } from '../../shared/domain/records/letter.ts';
import type { Digest, Notice } from '../../shared/domain/records/notice.ts';
import type { OpenObligation } from '../../shared/domain/records/obligation.ts';
import type { Visit } from '../../shared/domain/records/visit.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import { timeZone } from '../../shared/kernel/time-zone.ts';

/** Records as they are kept, one of each type, all of the demo group's Shanghai branch. */
const groupId = asId<'group'>('harmony');
const branchId = asId<'branch'>('sh-pudong');
const staffId = asId<'staff'>('stf_01kbqw0000000000000000000a');
const customerId = asId<'customer'>('cus_01kbqw0000000000000000000c');
const vehicleId = asId<'vehicle'>('veh_01kbqw0000000000000000000v');
const visitId = asId<'visit'>('vis_01kbqw0000000000000000000v');
const obligationId = asId<'obligation'>('obl_01kbqw0000000000000000000b');
const followUpId = asId<'followUp'>('fup_01kbqw0000000000000000000f');
const callId = asId<'call'>('cal_01kbqw0000000000000000000k');
const recordedAt = instant('2026-11-24T02:00:00Z');
const shanghai = timeZone('Asia/Shanghai');

export const group: Group = {
  type: 'group',
  id: groupId,
  version: 1,
  name: 'Harmony',
  settings: {},
  bounds: [],
  settingsVersion: 1,
  managerIds: [],
};

export const branch: Branch = {
  type: 'branch',
  id: branchId,
  groupId,
  version: 1,
  name: '浦东店',
  timeZone: shanghai,
  country: 'CN',
  language: 'zh-CN',
  calendarId: asId('cn'),
  calendarOverrides: [],
  settings: {},
  settingsVersion: 1,
  followUpAgentIds: [staffId],
  supervisorIds: [],
  absences: [],
};

export const calendar: GroupCalendar = {
  type: 'calendar',
  groupId,
  calendarId: asId('cn'),
  version: 1,
  year: 2026,
  exceptions: [{ on: localDate('2026-10-01'), kind: 'closed', name: '国庆节' }],
  source: 'test',
  verified: true,
};

export const staff: Staff = {
  type: 'staff',
  id: staffId,
  groupId,
  version: 1,
  name: '陈喆',
  email: 'chen.zhe@harmony.example',
  language: 'zh-CN',
  department: 'business',
  roles: [{ role: 'agent', branchId }],
  status: 'active',
  since: recordedAt,
};

export const dossierHead: DossierHead = {
  type: 'dossierHead',
  branchId,
  groupId,
  customerId,
  version: 1,
  agentId: staffId,
  openedAt: recordedAt,
  lastActivityAt: recordedAt,
};

export const customer: Customer = {
  type: 'customer',
  id: customerId,
  branchId,
  version: 1,
  fullName: '欧阳龑',
  language: 'zh-CN',
  phones: [{ raw: '139 1234 5678', e164: '+8613912345678', label: 'mobile' }],
};

export const vehicle: Vehicle = {
  type: 'vehicle',
  id: vehicleId,
  branchId,
  customerId,
  version: 1,
  plateNumber: '沪A12345',
  vin: 'LSVAA49J132047371',
  vinValid: true,
  status: 'inUse',
};

export const vehicleHead: VehicleHead = {
  type: 'vehicleHead',
  branchId,
  customerId,
  vehicleId,
  version: 1,
  lastActivityAt: recordedAt,
  pastVisits: { followedUp: [{ visitId, startedAt: recordedAt }], deliveredAt: recordedAt },
};

export const visit: Visit = {
  type: 'visit',
  id: visitId,
  branchId,
  customerId,
  version: 1,
  vehicleId,
  visitedOn: localDate('2026-11-24'),
  workItems: ['10,000 km'],
  dossierEntry: { status: 'owed', obligationId },
  recordedAt,
  status: 'intakeDone',
  intakeDoneAt: recordedAt,
};

export const followUp: FollowUp = {
  type: 'followUp',
  id: followUpId,
  branchId,
  customerId,
  version: 1,
  ordinal: 'first',
  visitId,
  vehicleId,
  visitEndedAt: recordedAt,
  obligationId,
  previousTopics: [],
  attempts: [],
  status: 'pending',
};

export const obligation: OpenObligation = {
  type: 'obligation',
  id: obligationId,
  branchId,
  customerId,
  version: 1,
  kind: 'firstFollowUp',
  clauses: ['A-13'],
  subject: { type: 'followUp', id: followUpId },
  visitId,
  vehicleId,
  ownerId: staffId,
  anchor: { event: 'vehicleDelivered', at: recordedAt, on: localDate('2026-11-24') },
  timeZone: shanghai,
  settingsVersion: 'g1.b1',
  opensAt: instant('2026-11-26T16:00:00Z'),
  dueAt: instant('2026-12-01T16:00:00Z'),
  opensOn: localDate('2026-11-27'),
  dueOn: localDate('2026-12-01'),
  explanation: [{ step: 'opensAtOnce' }],
  createdAt: recordedAt,
  generation: 1,
  pendingSteps: [
    { step: 'opening', fireAt: instant('2026-11-26T16:00:00Z') },
    { step: 'overdue', fireAt: instant('2026-12-01T16:00:00Z') },
  ],
  status: 'open',
};

export const call: CallRecord = {
  type: 'call',
  id: callId,
  branchId,
  customerId,
  version: 1,
  number: { year: 2026, sequence: 1 },
  direction: 'outbound',
  callType: 'firstFollowUp',
  startedAt: recordedAt,
  recordedAt,
  outcome: 'noAnswer',
  topics: [],
  statements: [],
  followUps: [{ followUpId, effect: 'attempt' }],
  handledBy: staffId,
};

export const callRegisterLine: CallRegisterLine = {
  type: 'callRegisterLine',
  branchId,
  version: 1,
  number: call.number,
  recordedAt,
  recordedOn: localDate('2026-11-24'),
  startedAt: recordedAt,
  direction: 'outbound',
  callType: 'firstFollowUp',
  customerId,
  customerName: '欧阳龑',
  summary: '',
  outcome: 'noAnswer',
  needsHandling: false,
  handledBy: staffId,
  callId,
};

export const registerCounter: RegisterCounter = {
  type: 'registerCounter',
  branchId,
  register: 'call',
  version: 1,
  lastByYear: { 2026: 1 },
};

export const notice: Notice = {
  type: 'notice',
  id: asId('ntc_01kbqw0000000000000000000n'),
  version: 1,
  groupId,
  branchId,
  branchName: '浦东店',
  recipientId: staffId,
  slotAt: instant('2026-11-27T01:00:00Z'),
  step: 'opening',
  stepAt: instant('2026-11-26T16:00:00Z'),
  kind: 'firstFollowUp',
  obligation: { customerId, obligationId, vehicleId, ownerId: staffId },
  dueAt: obligation.dueAt,
  createdAt: recordedAt,
};

export const digest: Digest = {
  type: 'digest',
  id: asId('dig_01kbqw0000000000000000000d'),
  groupId,
  branchId,
  recipientId: staffId,
  slotAt: notice.slotAt,
  version: 1,
  status: 'waiting',
};

export const serviceCase: ServiceCase = {
  type: 'case',
  id: asId('cas_01kbqw0000000000000000000s'),
  branchId,
  customerId,
  version: 1,
  kind: 'complaint',
  level: 'ordinary',
  text: '刹车有异响',
  origin: { type: 'call', id: callId },
  vehicleId,
  openedAt: recordedAt,
  firstReceiverId: staffId,
  ownerId: staffId,
  reopenedCount: 0,
  events: [{ type: 'studyStarted', at: recordedAt, by: staffId }],
  obligationIds: { reply: obligationId },
  status: 'studying',
};

export const consent: Consent = {
  type: 'consent',
  id: asId('con_01kbqw0000000000000000000c'),
  branchId,
  customerId,
  version: 1,
  purpose: 'marketing',
  channel: 'email',
  state: 'given',
  at: recordedAt,
  how: 'call',
  wording: '1',
  by: staffId,
  proof: { type: 'call', id: callId },
};

const posting = {
  number: { year: 2026, sequence: 1 },
  enteredOn: localDate('2026-11-24'),
  postedAt: recordedAt,
  postedOn: localDate('2026-11-24'),
  postedBy: staffId,
  way: 'post',
  address: '上海市浦东新区世纪大道 100 号',
} as const;

export const letter: Letter = {
  type: 'letter',
  id: asId('let_01kbqw0000000000000000000t'),
  branchId,
  customerId,
  version: 1,
  kind: 'notice',
  template: 'unreachable',
  language: 'zh-CN',
  channel: 'post',
  purpose: 'serviceCare',
  fields: { plateNumber: '沪A12345' },
  followUpId,
  draftedAt: recordedAt,
  draftedBy: staffId,
  approved: { at: recordedAt, by: staffId, subject: '我们未能联系到您', address: posting.address },
  status: 'posted',
  posting,
};

export const letterCopy: LetterCopy = {
  type: 'letterCopy',
  id: letter.id,
  branchId,
  customerId,
  version: 1,
  subject: '我们未能联系到您',
  html: '<p>…</p>',
  text: '…',
  to: { name: '欧阳龑', address: posting.address },
  senderName: '浦东店',
};

export const letterRegisterLine: LetterRegisterLine = {
  type: 'letterRegisterLine',
  branchId,
  version: 1,
  number: posting.number,
  enteredAt: recordedAt,
  enteredOn: posting.enteredOn,
  postedAt: recordedAt,
  postedOn: posting.postedOn,
  kind: 'notice',
  template: 'unreachable',
  way: 'post',
  customerId,
  customerName: '欧阳龑',
  address: posting.address,
  subject: letterCopy.subject,
  letterId: letter.id,
  handledBy: staffId,
};
