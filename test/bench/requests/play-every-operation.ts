import * as dossiers from '../../../shared/contracts/dossiers/index.ts';
import * as followUps from '../../../shared/contracts/follow-ups/index.ts';
import * as absences from '../../../shared/contracts/absences/index.ts';
import * as organisation from '../../../shared/contracts/organisation/index.ts';
import * as reference from '../../../shared/contracts/reference/index.ts';
import * as visits from '../../../shared/contracts/visits/index.ts';
import * as workLists from '../../../shared/contracts/work-lists/index.ts';
import { playCases } from './play-cases.ts';
import { playLetters } from './play-letters.ts';
import { playPrivacy } from './play-privacy.ts';
import type { Client } from '../../../shared/contracts/client.ts';
import type { Players } from './players.ts';

const branchId = 'sh-pudong';
const PAGE = { limit: 25 };

/**
 * Calls every operation of the API at least once, on a dossier with some history, as a branch would in a
 * few days at the end of November 2026.
 */
export async function playEveryOperation(players: Players): Promise<void> {
  await runTheGroup(players);
  await runTheBranch(players);
  await standIn(players);
  await serveACustomer(players);
  await playLetters(players);
  await playPrivacy(players);
  await lookItUp(players);
}

async function lookItUp({ anybody }: Players): Promise<void> {
  await anybody.send(reference.getHealth, {});
  await anybody.send(reference.getApiDescription, {});
  await anybody.send(reference.readDocs, {});
  await anybody.send(reference.getProblem, { params: { code: 'version-stale' } });
}

async function runTheGroup({ admin }: Players): Promise<void> {
  await admin.send(organisation.getGroup, {});
  const settings = await admin.send(organisation.getGroupSettings, {});
  await admin.send(organisation.changeGroupSettings, {
    body: { settings: {}, bounds: [] },
    ...ifMatch(settings.etag),
  });
  const group = await admin.send(organisation.getGroup, {});
  await admin.send(organisation.appointGroupManagers, {
    body: { staffIds: [...group.body.managerIds] },
    ...ifMatch(group.etag),
  });
  const year = { params: { calendarId: 'cn', year: '2028' } };
  await admin.send(organisation.saveCalendarYear, {
    ...year,
    body: { exceptions: [], source: 'State Council notice', verified: true },
  });
  await admin.send(organisation.getCalendarYear, year);
  const member = await admin.send(organisation.registerStaff, {
    body: {
      name: '陈洁',
      email: 'chen.jie@harmony.example',
      language: 'zh-CN',
      department: 'business',
      roles: [{ role: 'agent', branchId }],
    },
  });
  const params = { staffId: member.body.id };
  const found = await admin.send(organisation.getStaffMember, { params });
  await admin.send(organisation.changeStaff, { params, body: { status: 'left' }, ...ifMatch(found.etag) });
  await admin.send(organisation.listStaff, { query: PAGE });
  await admin.send(organisation.listBranches, { query: PAGE });
}

async function runTheBranch({ admin, supervisor }: Players): Promise<void> {
  await admin.send(organisation.createBranch, {
    body: {
      id: 'hz-xihu',
      name: '和谐汽车杭州西湖店',
      timeZone: 'Asia/Shanghai',
      country: 'CN',
      language: 'zh-CN',
      calendarId: 'cn',
    },
  });
  const params = { branchId };
  const etag = async () => ifMatch((await admin.send(organisation.getBranch, { params })).etag);
  const { body: branch } = await admin.send(organisation.getBranch, { params });
  await admin.send(organisation.changeBranch, { params, body: { name: branch.name }, ...(await etag()) });
  const settings = await supervisor.send(organisation.getBranchSettings, { params });
  await supervisor.send(organisation.changeBranchSettings, {
    params,
    body: { secondFollowUp: { opensAfterDays: 8 }, caseReport: { anchor: 'unsolvedDeclared' } },
    ...ifMatch(settings.etag),
  });
  await supervisor.send(organisation.setCalendarOverrides, {
    params,
    body: { overrides: [{ on: '2026-12-31', kind: 'closed', name: 'stocktaking' }] },
    ...(await etag()),
  });
  await supervisor.send(organisation.appointFollowUpAgents, {
    params,
    body: { staffIds: [...branch.followUpAgentIds] },
    ...(await etag()),
  });
  await admin.send(organisation.appointSupervisors, {
    params,
    body: { staffIds: [...branch.supervisorIds] },
    ...(await etag()),
  });
  await supervisor.send(organisation.listBranchStaff, { params, query: PAGE });
}

async function standIn({ supervisor, agentId, setClock }: Players): Promise<void> {
  setClock('2026-11-23T09:30:00+08:00');
  const params = { branchId };
  const { body: people } = await supervisor.send(organisation.listBranchStaff, { params, query: PAGE });
  const colleagues = people.data.filter(({ id, department }) => id !== agentId && department === 'business');
  const [deputyId = '', laterId = ''] = colleagues.map(({ id }) => id);
  const off = async (startsOn: string, endsOn: string) => {
    const body = { agentId, deputyId, startsOn, endsOn };
    return (await supervisor.send(absences.assignAbsence, { params, body })).body.absence.id;
  };
  const running = { branchId, absenceId: await off('2026-11-23', '2026-11-24') };
  const coming = { branchId, absenceId: await off('2026-12-21', '2026-12-23') };
  const { etag } = await supervisor.send(absences.getAbsence, { params: coming });
  await supervisor.send(absences.nameDeputy, {
    params: coming,
    body: { deputyId: laterId },
    ...ifMatch(etag),
  });
  await supervisor.send(absences.extendAbsence, { params: coming, body: { endsOn: '2026-12-25' } });
  await supervisor.send(absences.revokeAbsence, { params: coming });
  await supervisor.send(absences.endAbsence, { params: running });
  await supervisor.send(absences.listAbsences, { params, query: PAGE });
}

async function serveACustomer({
  supervisor: staff,
  agentId,
  setClock,
}: Pick<Players, 'supervisor' | 'agentId' | 'setClock'>): Promise<void> {
  setClock('2026-11-23T10:00:00+08:00');
  const { body: registered } = await staff.send(dossiers.registerCustomer, {
    params: { branchId },
    body: {
      customer: {
        fullName: '欧阳龑',
        surname: '欧阳',
        address: '上海市浦东新区世纪大道 100 号',
        phones: [{ number: '138 1234 5678' }],
      },
      vehicles: [car('沪A·12345'), car('沪A·54321')],
    },
  });
  const [first = '', second = ''] = registered.vehicles.map(({ id }) => id);
  const params = { branchId, customerId: registered.customer.id };
  await staff.send(dossiers.findCustomers, { params: { branchId }, query: { plate: '沪A12345' } });
  const added = await staff.send(dossiers.addVehicle, { params, body: car('沪AD12345') });
  await staff.send(dossiers.changeCustomer, {
    params,
    body: { phones: [{ number: '139 8765 4321' }, { number: '021 5555 1234' }] },
    ifMatch: `"v${registered.customer.version}"`,
  });

  const firstVisit = await bringIn(staff, params, first);
  await staff.send(visits.completeDossierEntry, {
    params: { ...params, visitId: firstVisit },
    body: {
      contactPlan: {
        talkingPoints: ['how the brakes feel', 'winter tyres'],
        nextServiceItem: 'maintenance at 30,000 km',
        plannedContactAt: '2026-11-28T10:00:00+08:00',
      },
    },
  });
  const secondVisit = await bringIn(staff, params, second);
  const waived = await bringIn(staff, params, added.body.id);
  await staff.send(visits.waiveDossierEntry, {
    params: { ...params, visitId: waived },
    body: { reason: 'courtesy wash, no service' },
  });

  setClock('2026-11-23T18:00:00+08:00');
  const toCall = await handBack(staff, params, firstVisit);
  await staff.send(visits.fillDossierTail, {
    params: { ...params, visitId: firstVisit },
    body: { odometerKilometres: 25_400, nextMaintenanceDueOn: '2027-05-24' },
  });
  const toGiveUp = await handBack(staff, params, secondVisit);
  const toCancel = await handBack(staff, params, waived);
  const { body: talk } = await staff.send(visits.endConsultation, {
    params,
    body: { consultationEndedAt: '2026-11-23T17:30:00+08:00', wishedServices: 'quote for winter tyres' },
  });

  setClock('2026-11-28T10:10:00+08:00');
  const followUpParams = { ...params, followUpId: toCall };
  const { body: followUp } = await staff.send(followUps.getFollowUp, { params: followUpParams });
  await staff.send(followUps.getObligation, {
    params: { ...params, obligationId: followUp.obligationId },
  });
  await staff.send(followUps.reassignFollowUp, { params: followUpParams, body: { agentId } });
  const made = await staff.send(followUps.recordCall, {
    params,
    body: {
      direction: 'outbound',
      callType: 'firstFollowUp',
      startedAt: '2026-11-28T10:05:00+08:00',
      outcome: 'completed',
      vehicleUse: 'runs well, brakes quiet now',
      serviceOpinion: 'satisfied',
      topics: ['vehicleAndService', 'newNeeds'],
      followUpIds: [toCall],
    },
  });
  const callParams = { ...params, callId: made.body.call.id };
  await staff.send(followUps.getCall, { params: callParams });
  await staff.send(followUps.voidCall, {
    params: callParams,
    body: { reason: 'entered for the wrong customer' },
  });
  await staff.send(followUps.recordWrittenReply, {
    params: { ...params, followUpId: talk.followUp?.id ?? '' },
    body: {
      receivedAt: '2026-11-28T09:40:00+08:00',
      channel: 'email',
      vehicleUse: 'winter tyres ordered elsewhere',
      serviceOpinion: 'friendly advice',
    },
  });
  await staff.send(followUps.cancelFollowUp, {
    params: { ...params, followUpId: toCancel },
    body: { reason: 'demonstration car of the branch' },
  });
  for (const startedAt of [
    '2026-11-28T10:00:00+08:00',
    '2026-11-28T16:00:00+08:00',
    '2026-11-29T14:30:00+08:00',
  ]) {
    setClock(startedAt);
    await staff.send(followUps.recordCall, {
      params,
      body: {
        direction: 'outbound',
        callType: 'firstFollowUp',
        startedAt,
        outcome: 'noAnswer',
        followUpIds: [toGiveUp],
      },
    });
  }
  await staff.send(followUps.closeUnreachable, {
    params: { ...params, followUpId: toGiveUp },
    body: {
      finalMessage: { channel: 'sms', sentAt: '2026-11-29T14:25:00+08:00', reference: 'SMS 17' },
    },
  });
  await staff.send(dossiers.changeVehicle, {
    params: { ...params, vehicleId: first },
    body: { status: 'sold' },
    ifMatch: `"v${await vehicleVersion(staff, params, first)}"`,
  });
  await playCases({ supervisor: staff, agentId, setClock }, params, firstVisit);
  await staff.send(workLists.listWork, { params: { branchId }, query: { owner: 'anyone', limit: 25 } });
  await staff.send(workLists.getCallRegister, {
    params: { branchId },
    query: { from: '2026-11-01', to: '2026-11-30', limit: 25 },
  });
}

type DossierParams = { branchId: string; customerId: string };

async function bringIn(staff: Client, params: DossierParams, vehicleId: string): Promise<string> {
  const { body } = await staff.send(visits.registerIntake, {
    params,
    body: {
      vehicleId,
      intakeDoneAt: '2026-11-23T09:20:00+08:00',
      workItems: ['oil change', 'brake inspection'],
      wishedServices: 'wash before pickup',
    },
  });
  return body.visit.id;
}

async function handBack(staff: Client, params: DossierParams, visitId: string): Promise<string> {
  const { body } = await staff.send(visits.recordDelivery, {
    params: { ...params, visitId },
    body: { deliveredAt: '2026-11-23T16:40:00+08:00', workDone: ['oil and filter changed'] },
  });
  if (!body.followUp) throw new Error('The delivery brought no follow-up');
  return body.followUp.id;
}

async function vehicleVersion(staff: Client, params: DossierParams, vehicleId: string): Promise<number> {
  const { body } = await staff.send(dossiers.getDossier, { params });
  const found = body.vehicles.find(({ id }) => id === vehicleId);
  if (!found) throw new Error('The dossier lost a vehicle');
  return found.version;
}

function car(plateNumber: string) {
  return {
    plateNumber,
    vehicleModel: 'Lavida',
    vehicleClass: 'sedan',
    maintenanceInterval: { months: 6 },
  };
}

function ifMatch(etag: string | undefined): { ifMatch: string } {
  if (etag === undefined) throw new Error('The answer carries no ETag');
  return { ifMatch: etag };
}
