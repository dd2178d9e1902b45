import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerCustomer } from '../../shared/contracts/dossier/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import {
  approveLetter,
  discardLetter,
  draftLetter,
  readLetterPages,
} from '../../shared/contracts/letter/index.ts';
import { ProblemError } from '../../shared/contracts/problem-error.ts';
import { type Scenario, scenarioAt, SH } from '../support/scenario.ts';

const BLAMED = 'stf_01jgqk2m009s7xw9frrbsm3nv3';
const COLLEAGUE = 'stf_01jgqk2m00wf9kqy6a5jv74jp6';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-12-14T01:30:00Z');
});
afterAll(() => scenario.end());

/** A customer with both addresses, who complains about somebody of the branch. */
async function complainant() {
  const { body } = await scenario.as('advisor', SH).send(registerCustomer, {
    params: { branchId: SH },
    body: {
      customer: {
        fullName: '王小明',
        email: 'wang@example.com',
        address: '上海市浦东新区世纪大道 100 号',
        phones: [{ number: '138 1234 5678' }],
      },
      vehicles: [],
    },
  });
  const params = { branchId: SH, customerId: body.customer.id };
  const call = await scenario.asStaff(COLLEAGUE).send(recordCall, {
    params,
    body: {
      direction: 'inbound',
      callType: 'complaint',
      startedAt: scenario.stack.clock.now(),
      outcome: 'completedWithIssue',
      statements: [{ kind: 'complaint', text: '态度恶劣', aboutStaffId: BLAMED, level: 'serious' }],
    },
  });
  return { params, caseId: call.body.cases[0]?.id ?? '' };
}

it('prints approved letters on paper, and names those it cannot print', async () => {
  const { params, caseId } = await complainant();
  const supervisor = scenario.as('supervisor', SH);
  const reply = { template: 'caseReply', caseId, fields: { answer: '我们诚恳致歉。' } } as const;
  const reminder = {
    template: 'maintenanceDue',
    fields: { plateNumber: '沪A12345', dueOn: '2027-01-10' },
  } as const;
  const draft = async (body: Parameters<typeof written>[0]) =>
    (await supervisor.send(draftLetter, { params, body })).body.id;
  const written = async (body: (typeof reply | typeof reminder) & { readonly channel: 'email' | 'post' }) => {
    const letterId = await draft(body);
    await supervisor.send(approveLetter, { params: { ...params, letterId } });
    return letterId;
  };
  const answer = await written({ ...reply, channel: 'post' });
  const notice = await written({ ...reminder, channel: 'post' });
  const mailed = await written({ ...reply, channel: 'email' });
  const dropped = await written({ ...reminder, channel: 'post' });
  await supervisor.send(discardLetter, { params: { ...params, letterId: dropped }, body: { reason: 'r' } });
  const drafted = await draft({ ...reminder, channel: 'post' });

  const print = async (staffId: string, letterIds: readonly string[]) => {
    const ids = letterIds.map((letterId) => `${params.customerId}.${letterId}`).join(',');
    const asked = scenario
      .asStaff(staffId)
      .send(readLetterPages, { params: { branchId: SH }, query: { ids } });
    return await asked.then(
      ({ body }) => body.match(/<h1>/g)?.length,
      (error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
        return [error.status, error.code, error.problem?.detail];
      },
    );
  };

  expect(await print(COLLEAGUE, [notice, answer])).toBe(2);
  const refused = await print(COLLEAGUE, [mailed, notice, dropped, drafted]);
  expect(refused).toEqual([
    409,
    'letters-not-printable',
    expect.stringMatching(new RegExp(`${mailed}.+${dropped}.+${drafted}`)),
  ]);
  // Nobody reads the answer to a complaint about themselves, on this way either.
  expect(await print(BLAMED, [notice])).toBe(1);
  expect(await print(BLAMED, [notice, answer])).toEqual([
    409,
    'letters-not-printable',
    expect.stringContaining(answer),
  ]);
});
