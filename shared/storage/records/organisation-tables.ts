import type { AbsenceRecord } from '../../domain/records/absence.ts';
import type { Branch, BranchClaim, Group, GroupCalendar } from '../../domain/records/branch.ts';
import type { Staff } from '../../domain/records/staff.ts';
import type { AttributeTable } from './attribute-table.ts';

export const groupTable: AttributeTable<Group> = {
  type: 'text',
  id: 'text',
  version: 'number',
  name: 'text',
  settings: 'map',
  bounds: 'list',
  settingsVersion: 'number',
  managerIds: 'list',
};

export const branchTable: AttributeTable<Branch> = {
  type: 'text',
  id: 'text',
  groupId: 'text',
  version: 'number',
  name: 'text',
  timeZone: 'text',
  country: 'text',
  language: 'text',
  calendarId: 'text',
  sender: 'map?',
  calendarOverrides: 'list',
  settings: 'map',
  settingsVersion: 'number',
  followUpAgentIds: 'list',
  supervisorIds: 'list',
  absences: 'list',
};

export const absenceTable: AttributeTable<AbsenceRecord> = {
  type: 'text',
  id: 'text',
  groupId: 'text',
  branchId: 'text',
  version: 'number',
  agentId: 'text',
  department: 'text',
  deputyId: 'text?',
  deputies: 'list',
  startsOn: 'text',
  startsAt: 'text',
  endsOn: 'text?',
  endsAt: 'text?',
  assignedBy: 'text',
  assignedAt: 'text',
  reason: 'text?',
  endedEarlyAt: 'text?',
  revokedAt: 'text?',
  closedBy: 'text?',
  checkAt: 'text?',
};

export const branchClaimTable: AttributeTable<BranchClaim> = {
  type: 'text',
  branchId: 'text',
  groupId: 'text',
  version: 'number',
};

export const calendarTable: AttributeTable<GroupCalendar> = {
  type: 'text',
  groupId: 'text',
  calendarId: 'text',
  version: 'number',
  year: 'number',
  exceptions: 'list',
  source: 'text',
  verified: 'flag',
};

export const staffTable: AttributeTable<Staff> = {
  type: 'text',
  id: 'text',
  groupId: 'text',
  version: 'number',
  name: 'text',
  email: 'text',
  language: 'text',
  department: 'text',
  roles: 'list',
  status: 'text',
  since: 'text',
};
