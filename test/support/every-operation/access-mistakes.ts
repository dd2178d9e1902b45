import type { Access } from '../../../shared/contracts/operation.ts';
import { GROUP_ROLES, type Role, ROLES } from '../../../shared/domain/records/roles.ts';
import { claims } from '../api-calls.ts';
import { callOf, type GenuineRequest } from './genuine-request.ts';
import type { Mistake } from './mistake.ts';

const HERE = 'sh-pudong';
const ELSEWHERE = 'ny-queens';

/** The request by everybody who may not make it, and by those who look for the record in the wrong place. */
export function accessMistakes(request: GenuineRequest): readonly Mistake[] {
  const { access } = request.operation;
  if (access.kind === 'open') return [];
  const by = (name: string, held: Record<string, string> | undefined, answer: string): Mistake => ({
    name,
    call: callOf(request, { claims: held }),
    answer,
  });
  return [
    by('nobody', undefined, '401 unauthenticated'),
    by('an application without the scope', { ...request.claims, scope: 'openid' }, '403 scope-missing'),
    ...ROLES.filter((role) => !access.roles.includes(role)).map((role) =>
      by(`a mere ${role}`, claims(heldAt(role, HERE)), '403 role-missing'),
    ),
    ...(access.kind === 'branch' ? strangers(request, access, by) : []),
  ];
}

function strangers(
  request: GenuineRequest,
  { roles }: Access & { readonly kind: 'branch' },
  by: (name: string, held: Record<string, string>, answer: string) => Mistake,
): readonly Mistake[] {
  const local = roles.filter((role) => !spansGroup(role));
  const names = Object.keys(request.params).filter((name) => name !== 'branchId');
  const there = { ...request.params, branchId: ELSEWHERE };
  return [
    ...local.map((role) =>
      by(`the ${role} of another branch`, claims(heldAt(role, ELSEWHERE)), '404 not-found'),
    ),
    ...roles
      .filter(spansGroup)
      .map((role) =>
        by(`the ${role} of another group`, claims(heldAt(role, HERE), { group: 'rivals' }), '404 not-found'),
      ),
    ...(names.length === 0
      ? []
      : roles.map((role) => ({
          name: `the ${role} who looks for it at another branch`,
          call: callOf(request, { params: there, claims: claims(heldAt(role, ELSEWHERE)) }),
          answer: '404',
        }))),
  ];
}

function heldAt(role: Role, branchId: string): string {
  return `${role}@${spansGroup(role) ? '*' : branchId}`;
}

function spansGroup(role: Role): boolean {
  return (GROUP_ROLES as readonly Role[]).includes(role);
}
