import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callerFrom, rolesClaim } from '../../../functions/runtime/claims.ts';
import { languageOf } from '../../../functions/runtime/language.ts';
import { GROUP_ROLES, ROLES } from '../../../shared/domain/records/roles.ts';
import type { StaffRole } from '../../../shared/domain/records/staff.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { claims } from '../../support/api-calls.ts';

describe('claims', () => {
  test('name the caller', () => {
    expect(callerFrom(claims('agent@sh-pudong groupManager@*', { scope: 'openid aftercare/read' }))).toEqual({
      groupId: 'harmony',
      staffId: 'stf_01jd0000000000000000000001',
      roles: [{ role: 'agent', branchId: 'sh-pudong' }, { role: 'groupManager' }],
      scopes: ['openid', 'aftercare/read'],
    });
  });

  test.each(['owner@sh-pudong', 'agent', 'agent@', 'agent@a@b', 'agent@SH', 'toString@sh-pudong'])(
    'grant nothing by a word this version does not know: %s',
    (word) => {
      expect(callerFrom(claims(word))?.roles).toEqual([]);
    },
  );

  test.each([
    ['an identity token', { token_use: 'id' }],
    ['no group', { 'aftercare:group': '' }],
    ['no member of staff', { 'aftercare:staff': 'cus_01jd0000000000000000000001' }],
  ])('of %s name nobody', (_, wrong) => {
    expect(callerFrom({ ...claims('admin@*'), ...wrong })).toBeUndefined();
  });

  test('carry every list of roles through the token', () => {
    const role = fc.constantFrom(...ROLES);
    const branchId = fc.constantFrom('sh-pudong', 'ny-queens').map((id) => asId<'branch'>(id));
    const held = fc.oneof(
      fc.record({ role, branchId }),
      fc.constantFrom(...GROUP_ROLES).map((spanning): StaffRole => ({ role: spanning })),
    );
    fc.assert(
      fc.property(fc.array(held), (roles) => {
        expect(callerFrom(claims(rolesClaim(roles)))?.roles).toEqual(roles);
      }),
    );
  });
});

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'en'],
  ['zh', 'zh-CN'],
  ['zh-Hans-CN, en;q=0.5', 'zh-CN'],
  ['en-GB, zh;q=0.9', 'en'],
  ['en;q=0.3, ZH-cn ; q=0.7', 'zh-CN'],
  ['zh;q=0', 'en'],
])('Accept-Language %s asks for %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
