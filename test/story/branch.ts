import * as branches from '../../shared/contracts/branch/index.ts';
import * as found from './found.ts';
import { ifMatch } from './if-match.ts';
import type { Players } from './players.ts';

const branchId = 'sh-pudong';
const PAGE = { limit: 25 };
const STOCKTAKING = { on: '2026-12-31', kind: 'closed', name: 'stocktaking' } as const;

/** A window that ends before it opens. */
const BACKWARDS = { firstFollowUp: { opensAfterDays: 9, dueAfterDays: 2 } };
const NOBODY = { 'cannot-appoint': { body: { staffIds: [found.unknown('stf')] } } };
const WRONG_PLACES = {
  'role-misplaced': { body: { roles: [{ role: 'agent' }] } },
  'branch-unknown': { body: { roles: [{ role: 'agent', branchId: 'sz-nowhere' }] } },
};

/** The administrator sets the group up, and everybody who leads the branch. */
export async function tellBranch(players: Players): Promise<void> {
  await runTheGroup(players);
  await hireSomebody(players);
  await openABranch(players);
  await runTheBranch(players);
}

async function runTheGroup({ admin }: Players): Promise<void> {
  await admin.send(branches.getGroup, {});
  const settings = await admin.send(branches.getGroupSettings, {});
  await admin.send(
    branches.changeGroupSettings,
    {
      body: { settings: {}, bounds: [] },
      ...ifMatch(settings),
    },
    { 'settings-invalid': { body: { settings: BACKWARDS } } },
  );
  const group = await admin.send(branches.getGroup, {});
  await admin.send(
    branches.appointGroupManagers,
    {
      body: { staffIds: [...group.body.managerIds] },
      ...ifMatch(group),
    },
    NOBODY,
  );
  const year = { params: { calendarId: 'cn', year: '2028' } };
  await admin.send(
    branches.saveCalendarYear,
    {
      ...year,
      body: { exceptions: [], source: 'State Council notice', verified: true },
    },
    {
      'calendar-day-invalid': { body: { exceptions: [{ on: '2027-01-01', kind: 'closed', name: '元旦' }] } },
    },
  );
  await admin.send(branches.getCalendarYear, year);
}

async function hireSomebody({ admin, supervisorId }: Players): Promise<void> {
  const member = await admin.send(
    branches.registerStaff,
    {
      body: {
        name: '陈洁',
        email: 'chen.jie@harmony.example',
        language: 'zh-CN',
        department: 'business',
        roles: [{ role: 'agent', branchId }],
      },
    },
    WRONG_PLACES,
  );
  const params = { staffId: member.body.id };
  const read = await admin.send(branches.getStaffMember, { params });
  await admin.send(
    branches.changeStaff,
    { params, body: { status: 'left' }, ...ifMatch(read) },
    {
      ...WRONG_PLACES,
      'still-appointed': { params: { staffId: supervisorId } },
    },
  );
  await admin.send(branches.listStaff, { query: PAGE });
}

async function openABranch({ admin }: Players): Promise<void> {
  await admin.send(branches.listBranches, { query: PAGE });
  await admin.send(branches.createBranch, {
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
  const asRead = async () => ifMatch(await admin.send(branches.getBranch, { params }));
  const { body: branch } = await admin.send(branches.getBranch, { params });
  await admin.send(branches.changeBranch, {
    params,
    body: { name: branch.name },
    ...(await asRead()),
  });
  const settings = await supervisor.send(branches.getBranchSettings, { params });
  await supervisor.send(
    branches.changeBranchSettings,
    {
      params,
      body: { secondFollowUp: { opensAfterDays: 8 }, caseReport: { anchor: 'unsolvedDeclared' } },
      ...ifMatch(settings),
    },
    {
      'settings-invalid': { body: { settings: undefined, ...BACKWARDS } },
      'setting-locked': { found: found.bounds({ path: 'secondFollowUp.opensAfterDays', rule: 'locked' }) },
      'setting-out-of-bounds': {
        found: found.bounds({ path: 'secondFollowUp.opensAfterDays', rule: 'bounded', maximum: 7 }),
      },
    },
  );
  await supervisor.send(
    branches.setCalendarOverrides,
    {
      params,
      body: { overrides: [STOCKTAKING] },
      ...(await asRead()),
    },
    { 'calendar-day-invalid': { body: { overrides: [STOCKTAKING, STOCKTAKING] } } },
  );
  await supervisor.send(
    branches.appointFollowUpAgents,
    {
      params,
      body: { staffIds: [...branch.followUpAgentIds] },
      ...(await asRead()),
    },
    NOBODY,
  );
  await admin.send(
    branches.appointSupervisors,
    {
      params,
      body: { staffIds: [...branch.supervisorIds] },
      ...(await asRead()),
    },
    NOBODY,
  );
  await supervisor.send(branches.listBranchStaff, { params, query: PAGE });
}
