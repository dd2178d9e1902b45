import type { SchedulerClient } from '@aws-sdk/client-scheduler';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { BranchFacts } from '../../../shared/domain/records/facts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFireTimer } from '../../../functions/timers/fire-timer/handler.ts';
import { createSweep } from '../../../functions/timers/sweep/handler.ts';
import { EventBridgeScheduler } from '../../../shared/adapters/scheduler.ts';
import { timerOfObligation } from '../../../shared/application/timers.ts';
import type { Timer } from '../../../shared/application/ports.ts';
import type { Notice } from '../../../shared/domain/records/notice.ts';
import {
  cancelObligation,
  meetObligation,
  withAnotherAgent,
  withCallback,
  withReminder,
  withTimedReminder,
  withMajorMatter,
} from '../../../shared/domain/obligation/index.ts';
import {
  reminderIn,
  LADDER_STEPS,
  type LadderStep,
  type Obligation,
  type OpenObligation,
} from '../../../shared/domain/records/obligation.ts';
import { replace } from '../../../shared/domain/records/change.ts';
import { asId, type StaffId } from '../../../shared/kernel/ids.ts';
import { instant, plusMilliseconds, plusMinutes } from '../../../shared/kernel/instant.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { decode } from '../../../shared/storage/records/decode.ts';
import { factsAt, HARMONY, PEOPLE, SHANGHAI } from '../../support/branch-facts.ts';
import { commitOf } from '../../support/commits.ts';
import { dossierWith, firstFollowUpOwed } from '../../support/dossiers.ts';
import { everyLead, everyReminder } from '../../support/obligations.ts';
import { type StaffedTable, staffedTable, UNHURRIED } from '../../support/staffed-table.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let engine: TestTable;
let world: StaffedTable;
beforeAll(async () => {
  engine = await startTable();
});
afterAll(() => engine.stop());

const ANCHORED = '2026-11-24T09:00:00Z';
const CLOSED = ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01'].map((on) => ({
  on: localDate(on),
  kind: 'closed' as const,
  name: 'rebuilding',
}));

/** Whom each step tells. */
const TOLD: Readonly<Record<LadderStep, readonly StaffId[]>> = {
  majorMatter: [PEOPLE.agent, PEOPLE.supervisor, PEOPLE.groupManager],
  noOpenDay: [PEOPLE.supervisor],
  opening: [PEOPLE.agent],
  ...everyReminder(() => [PEOPLE.agent]),
  ...everyLead(() => [PEOPLE.agent]),
  anotherAgent: [PEOPLE.supervisor],
  lastDay: [PEOPLE.agent],
  overdue: [PEOPLE.supervisor],
  escalation: [PEOPLE.groupManager],
};

let customers = 0;

/** A customer of its own who is owed a first follow-up whose next step is the given one, and its timer. */
async function waitingFor(step: LadderStep): Promise<{ owed: OpenObligation; timer: Timer }> {
  customers += 1;
  const facts = factsAt(ANCHORED, { calendarOverrides: CLOSED });
  const customerId = asId<'customer'>(`cus_${String(customers).padStart(26, '0')}`);
  const agreed = withCallback(
    {
      ...firstFollowUpOwed(facts),
      id: asId<'obligation'>(`obl_${String(customers).padStart(26, '0')}`),
      customerId,
    },
    instant('2026-11-28T06:30:00Z'),
    facts,
  );
  const reminded = remindedOf(step, agreed, facts);
  const before = plusMinutes(facts.now, -1);
  const toldNow = step === 'anotherAgent' ? withAnotherAgent : withMajorMatter;
  const whole = toldNow(reminded, before) as OpenObligation;
  const from = whole.pendingSteps.findIndex((pending) => pending.step === step);
  const owed = { ...whole, pendingSteps: whole.pendingSteps.slice(from) };
  const timer = timerOfObligation(owed, HARMONY.id);
  if (!timer) throw new Error(`Nothing waits for ${step}`);
  const { head, customer } = dossierWith(facts);
  await world.insert({ ...head, customerId }, { ...customer, id: customerId }, owed);
  world.setClock(timer.fireAt);
  return { owed, timer };
}

function remindedOf(step: LadderStep, agreed: Obligation, facts: BranchFacts): Obligation {
  const reminder = reminderIn(step);
  const at = instant('2026-11-28T06:30:00Z');
  if (!reminder) return agreed;
  return reminder === 'nextAttempt'
    ? withReminder(agreed, reminder, at)
    : withTimedReminder(agreed, reminder, at, facts);
}

async function itemsOf(owed: Obligation) {
  const { Items = [] } = await world.table.client.send(
    new ScanCommand({ TableName: world.table.tableName, ConsistentRead: true }),
  );
  return Items.map((item) => decode(item).entry).flatMap((entry): readonly (Obligation | Notice)[] =>
    (entry.type === 'obligation' && entry.id === owed.id) ||
    (entry.type === 'notice' && entry.obligation.obligationId === owed.id)
      ? [entry]
      : [],
  );
}

/** Whom notices of the obligation tell of which step, and the obligation as it is now. */
async function after(owed: Obligation) {
  const items = await itemsOf(owed);
  const notices = items.filter((item) => item.type === 'notice');
  const [obligation] = items.filter((item) => item.type === 'obligation');
  return {
    told: notices.map(({ step, recipientId }) => `${step} ${recipientId}`).toSorted(),
    obligation,
  };
}

const fire = ({ payload }: Timer) => createFireTimer(world)(payload);
const sweep = () => createSweep(world)(undefined, UNHURRIED);

/** The step was taken, once. */
function taken(owed: OpenObligation, step: LadderStep) {
  return {
    told: TOLD[step].map((recipientId) => `${step} ${recipientId}`).toSorted(),
    obligation: {
      ...owed,
      version: owed.version + 1,
      pendingSteps: owed.pendingSteps.slice(1),
      ...((step === 'overdue' || step === 'escalation') && { breach: { onDuty: owed.ownerId } }),
    },
  };
}

describe.each(LADDER_STEPS)('the timer of the step %s', (step) => {
  beforeAll(async () => {
    world = await staffedTable(engine, ANCHORED);
  });

  it('that fires takes it', async () => {
    const { owed, timer } = await waitingFor(step);

    await fire(timer);

    expect(await after(owed)).toEqual(taken(owed, step));
  });

  it('that fires three times at once and again an hour later takes it once', async () => {
    const { owed, timer } = await waitingFor(step);

    await Promise.all([fire(timer), fire(timer), fire(timer)]);
    world.setClock(plusMinutes(timer.fireAt, 60));
    await fire(timer);

    expect(await after(owed)).toEqual(taken(owed, step));
  });

  it.each([
    [
      'the deed is done',
      (owed: Obligation) =>
        meetObligation(
          owed,
          { at: instant(ANCHORED), proof: { type: 'call', id: 'cal_1' }, doneBy: PEOPLE.agent },
          { branch: SHANGHAI },
        ),
    ],
    [
      'the obligation is closed meanwhile',
      (owed: Obligation) =>
        cancelObligation(owed, { at: instant(ANCHORED), reason: 'doNotCall' }, { branch: SHANGHAI }),
    ],
    [
      'the obligation was armed anew, and later',
      (owed: Obligation) => ({
        ...owed,
        generation: owed.generation + 1,
        pendingSteps: owed.pendingSteps.map((pending) => ({
          ...pending,
          fireAt: plusMinutes(pending.fireAt, 24 * 60),
        })),
      }),
    ],
  ] as const)('that fires when %s changes nothing, nor does the sweep', async (_, meanwhile) => {
    const { owed, timer } = await waitingFor(step);
    const moved = replace(meanwhile(owed));
    await world.store.commit(commitOf([moved]));

    await fire(timer);
    await sweep();

    expect(await after(owed)).toEqual({ told: [], obligation: 'record' in moved && moved.record });
  });

  it('that fires a millisecond early changes nothing; the sweep takes the step in time', async () => {
    const { owed, timer } = await waitingFor(step);
    world.setClock(plusMilliseconds(timer.fireAt, -1));

    await fire(timer);
    expect(await after(owed)).toEqual({ told: [], obligation: owed });

    world.setClock(timer.fireAt);
    await sweep();
    expect(await after(owed)).toEqual(taken(owed, step));
  });

  it('that is lost is made up for by the sweep, and harmless when it turns up after all', async () => {
    const { owed, timer } = await waitingFor(step);

    await sweep();
    await fire(timer);
    await sweep();

    const { told, obligation } = await after(owed);
    const expected = taken(owed, step);
    expect(obligation).toEqual(expected.obligation);
    // What is told at once is in a mail by now.
    const isTold = step === 'majorMatter' || reminderIn(step) !== undefined;
    expect(told).toEqual(isTold ? [] : expected.told);
  });

  it('that is armed when its time has come makes no schedule: without a direct firing the sweep takes the step', async () => {
    const { owed, timer } = await waitingFor(step);
    const settings = { scheduleGroup: 'g', roleArn: 'r', fireTimerArn: 'f', deadLetterArn: 'd' };
    const neverAsked = { send: () => Promise.reject(new Error('Nothing was to be asked')) };
    const scheduler = new EventBridgeScheduler(
      neverAsked as unknown as SchedulerClient,
      settings,
      world.clock,
    );

    expect(await scheduler.create(timer)).toBe('tooNear');
    await sweep();

    expect(await after(owed)).toEqual(taken(owed, step));
  });
});
