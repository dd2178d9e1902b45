import type { Customer, DossierHead, Vehicle, VehicleHead } from '../../domain/records/dossier.ts';
import type { FollowUp } from '../../domain/records/follow-up.ts';
import type { Obligation } from '../../domain/records/obligation.ts';
import type { Visit } from '../../domain/records/visit.ts';
import type { AttributeTable, StatusTables } from './attribute-table.ts';

export const dossierHeadTable: AttributeTable<DossierHead> = {
  type: 'text',
  branchId: 'text',
  groupId: 'text',
  customerId: 'text',
  version: 'number',
  agentId: 'text?',
  openedAt: 'text',
  lastActivityAt: 'text',
  aboutStaffIds: 'list?',
  erasedAt: 'text?',
  retentionCountsFrom: 'text?',
};

export const vehicleHeadTable: AttributeTable<VehicleHead> = {
  type: 'text',
  branchId: 'text',
  customerId: 'text',
  vehicleId: 'text',
  version: 'number',
  lastActivityAt: 'text',
  pastVisits: 'map',
  aboutStaffIds: 'list?',
};

export const customerTable: AttributeTable<Customer> = {
  type: 'text',
  id: 'text',
  branchId: 'text',
  version: 'number',
  fullName: 'text',
  surname: 'text?',
  honorific: 'text?',
  language: 'text',
  address: 'text?',
  phones: 'list',
  email: 'text?',
  timeZone: 'text?',
  wishedServices: 'text?',
  contactWish: 'map?',
  suppressed: 'map?',
  doNotCall: 'map?',
  emailProblem: 'map?',
  legalHold: 'map?',
  liftedHolds: 'list?',
  erasedAt: 'text?',
  deceased: 'map?',
};

export const vehicleTable: AttributeTable<Vehicle> = {
  type: 'text',
  id: 'text',
  branchId: 'text',
  customerId: 'text',
  version: 'number',
  plateNumber: 'text?',
  vin: 'text?',
  vinValid: 'flag?',
  vehicleModel: 'text?',
  vehicleClass: 'text?',
  maintenanceInterval: 'map?',
  nextMaintenanceDueOn: 'text?',
  status: 'text',
  soldCallId: 'text?',
};

export const visitTables: StatusTables<Visit> = {
  always: {
    type: 'text',
    id: 'text',
    branchId: 'text',
    customerId: 'text',
    version: 'number',
    vehicleId: 'text?',
    advisorId: 'text?',
    visitedOn: 'text',
    workItems: 'list',
    wishedServices: 'text?',
    odometerKilometres: 'number?',
    reworkOfVisitId: 'text?',
    dossierEntry: 'map',
    recordedAt: 'text',
    status: 'text',
  },
  byStatus: {
    intakeDone: { intakeDoneAt: 'text' },
    delivered: {
      intakeDoneAt: 'text',
      deliveredAt: 'text',
      workDone: 'list',
      firstFollowUpId: 'text?',
    },
    consulted: { consultationEndedAt: 'text', firstFollowUpId: 'text?' },
  },
};

export const followUpTables: StatusTables<FollowUp> = {
  always: {
    type: 'text',
    id: 'text',
    branchId: 'text',
    customerId: 'text',
    version: 'number',
    ordinal: 'text',
    visitId: 'text',
    vehicleId: 'text?',
    visitEndedAt: 'text',
    advisorId: 'text?',
    obligationId: 'text',
    previousFollowUpId: 'text?',
    nextFollowUpId: 'text?',
    previousTopics: 'list',
    attempts: 'list',
    nextAttemptNotBeforeAt: 'text?',
    status: 'text',
  },
  byStatus: {
    pending: { callbackAt: 'text?' },
    done: { doneAt: 'text', callId: 'text?', reply: 'map?' },
    refused: { closedAt: 'text', callId: 'text' },
    suppressed: { closedAt: 'text', callId: 'text?', consentId: 'text?' },
    unreachable: { closedAt: 'text', because: 'text', finalMessage: 'map?' },
    superseded: { closedAt: 'text', byVisitId: 'text' },
    cancelled: { closedAt: 'text', by: 'text?', reason: 'text' },
  },
};

export const obligationTables: StatusTables<Obligation> = {
  always: {
    type: 'text',
    id: 'text',
    branchId: 'text',
    customerId: 'text',
    version: 'number',
    kind: 'text',
    clauses: 'list',
    subject: 'map',
    visitId: 'text?',
    vehicleId: 'text?',
    ownerId: 'text?',
    hiddenFromId: 'text?',
    anchor: 'map',
    timeZone: 'text',
    settingsVersion: 'text',
    opensAt: 'text',
    dueAt: 'text',
    opensOn: 'text',
    dueOn: 'text',
    explanation: 'list',
    createdAt: 'text',
    generation: 'number',
    breach: 'map?',
    pendingSteps: 'list',
    status: 'text',
  },
  byStatus: {
    open: {},
    met: { metAt: 'text', proof: 'map', doneBy: 'text' },
    metLate: { metAt: 'text', proof: 'map', doneBy: 'text' },
    waived: { waivedAt: 'text', waivedBy: 'text', reason: 'text' },
    cancelled: { cancelledAt: 'text', reason: 'text' },
  },
};
