import * as organisation from '../../shared/contracts/organisation/index.ts';
import { ifMatch } from './if-match.ts';
import type { Players } from './players.ts';

const branchId = 'sh-pudong';
const PAGE = { limit: 25 };

/** The administrator sets the group up, and everybody who leads the branch. */
export async function tellBranch(players: Players): Promise<void> {
  await runTheGroup(players);
  await hireSomebody(players);
  await openABranch(players);
  await runTheBranch(players);
}

async function runTheGroup({ admin }: Players): Promise<void> {
  await admin.send(organisation.getGroup, {});
  const settings = await admin.send(organisation.getGroupSettings, {});
  await admin.send(organisation.changeGroupSettings, {
    body: { settings: {}, bounds: [] },
    ...ifMatch(settings),
  });
  const group = await admin.send(organisation.getGroup, {});
  await admin.send(organisation.appointGroupManagers, {
    body: { staffIds: [...group.body.managerIds] },
    ...ifMatch(group),
  });
  const year = { params: { calendarId: 'cn', year: '2028' } };
  await admin.send(organisation.saveCalendarYear, {
    ...year,
    body: { exceptions: [], source: 'State Council notice', verified: true },
  });
  await admin.send(organisation.getCalendarYear, year);
}

async function hireSomebody({ admin }: Players): Promise<void> {
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
  await admin.send(organisation.changeStaff, { params, body: { status: 'left' }, ...ifMatch(found) });
  await admin.send(organisation.listStaff, { query: PAGE });
}

async function openABranch({ admin }: Players): Promise<void> {
  await admin.send(organisation.listBranches, { query: PAGE });
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
}

async function runTheBranch({ admin, supervisor }: Players): Promise<void> {
  const params = { branchId };
  const asRead = async () => ifMatch(await admin.send(organisation.getBranch, { params }));
  const { body: branch } = await admin.send(organisation.getBranch, { params });
  await admin.send(organisation.changeBranch, {
    params,
    body: { name: branch.name },
    ...(await asRead()),
  });
  const settings = await supervisor.send(organisation.getBranchSettings, { params });
  await supervisor.send(organisation.changeBranchSettings, {
    params,
    body: { secondFollowUp: { opensAfterDays: 8 }, caseReport: { anchor: 'unsolvedDeclared' } },
    ...ifMatch(settings),
  });
  await supervisor.send(organisation.setCalendarOverrides, {
    params,
    body: { overrides: [{ on: '2026-12-31', kind: 'closed', name: 'stocktaking' }] },
    ...(await asRead()),
  });
  await supervisor.send(organisation.appointFollowUpAgents, {
    params,
    body: { staffIds: [...branch.followUpAgentIds] },
    ...(await asRead()),
  });
  await admin.send(organisation.appointSupervisors, {
    params,
    body: { staffIds: [...branch.supervisorIds] },
    ...(await asRead()),
  });
  await supervisor.send(organisation.listBranchStaff, { params, query: PAGE });
}
