import { describe, expect, test } from 'vitest';
import { addBranchRoles } from '../../../functions/auth/add-branch-roles/handler.ts';
import { loadDemoGroup } from '../../../infra/local/demo-group.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { recordedLog } from '../../support/api-calls.ts';

const { staff, branches } = loadDemoGroup();
const agent = found((member) => member.roles.some(({ role }) => role === 'agent'));
const machine = found((member) => member.roles.some(({ role }) => role === 'machine'));

function found(wanted: (member: Staff) => boolean): Staff {
  const member = staff.find(wanted);
  if (!member) throw new Error('The demo group has lost a member of staff');
  return member;
}

const person = (attributes: Record<string, string>) => ({
  triggerSource: 'TokenGeneration_HostedAuth',
  request: { userAttributes: attributes },
});
const client = (...scopes: string[]) => ({
  triggerSource: 'TokenGeneration_ClientCredentials',
  request: { userAttributes: {}, scopes },
});

function asked(event: Parameters<typeof addBranchRoles>[0], members: readonly Staff[] = staff) {
  const { log, lines } = recordedLog();
  const staffMember = async (groupId: string, staffId: string) =>
    members.find((member) => member.groupId === groupId && member.id === staffId);
  const branch = async (groupId: string, branchId: string) =>
    branches.find((one) => one.groupId === groupId && one.id === branchId);
  return { answer: addBranchRoles(event, { staffMember, branch, log }), lines };
}

const NO_CLAIMS = { claimsToAddOrOverride: {}, scopesToSuppress: [] };

describe('a token of a person', () => {
  test('carries group, member of staff and roles per branch', async () => {
    const { answer } = asked(person({ 'custom:group': 'harmony', 'custom:staff': agent.id }));
    expect(await answer).toEqual({
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: {
          claimsToAddOrOverride: {
            'aftercare:group': 'harmony',
            'aftercare:staff': agent.id,
            'aftercare:roles': agent.roles
              .map(({ role, branchId }) => `${role}@${branchId ?? '*'}`)
              .join(' '),
          },
          scopesToSuppress: [],
        },
      },
    });
  });

  test('carries nothing once the person has left', async () => {
    const left = staff.map(
      (member): Staff => (member.id === agent.id ? { ...member, status: 'left' } : member),
    );
    const { answer, lines } = asked(person({ 'custom:group': 'harmony', 'custom:staff': agent.id }), left);
    expect(await answer).toEqual({ claimsAndScopeOverrideDetails: { accessTokenGeneration: NO_CLAIMS } });
    expect(lines).toMatchObject([{ level: 'warn', outcome: 'left' }]);
  });

  test.each([
    ['no attributes', {}],
    ['a group that can be none', { 'custom:group': 'HARMONY!', 'custom:staff': agent.id }],
    ['a customer instead', { 'custom:group': 'harmony', 'custom:staff': 'cus_00000000000000000000000000' }],
  ])('carries nothing for %s', async (_, attributes) => {
    expect(await asked(person(attributes)).answer).toEqual({ claimsAndScopeOverrideDetails: null });
  });

  test('carries no role at a branch of another group, whatever the record says', async () => {
    const elsewhere = asId<'branch'>('rival-harbour');
    const trespasser: Staff = { ...agent, roles: [{ role: 'agent', branchId: elsewhere }, ...agent.roles] };
    const { answer } = asked(person({ 'custom:group': 'harmony', 'custom:staff': agent.id }), [trespasser]);
    expect(JSON.stringify(await answer)).not.toContain('rival-harbour');
  });

  test('never gets the role of machines', async () => {
    const { answer } = asked(person({ 'custom:group': 'harmony', 'custom:staff': machine.id }));
    expect(await answer).toMatchObject({
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: { claimsToAddOrOverride: { 'aftercare:roles': '' } },
      },
    });
  });
});

describe('a token of a machine client', () => {
  test('carries the staff record its scope names, and not that scope', async () => {
    const identity = `staff/harmony.${machine.id}`;
    expect(await asked(client('aftercare/write', identity)).answer).toMatchObject({
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: {
          claimsToAddOrOverride: { 'aftercare:staff': machine.id, 'aftercare:roles': 'machine@*' },
          scopesToSuppress: [identity],
        },
      },
    });
  });

  test('carries nothing when it claims to be two', async () => {
    const two = client(`staff/harmony.${machine.id}`, `staff/harmony.${agent.id}`);
    expect(await asked(two).answer).toEqual({ claimsAndScopeOverrideDetails: null });
  });

  test('never gets the roles of a person', async () => {
    expect(await asked(client(`staff/harmony.${agent.id}`)).answer).toMatchObject({
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: { claimsToAddOrOverride: { 'aftercare:roles': '' } },
      },
    });
  });
});
