import { expect, it } from 'vitest';
import { enterLane } from '../../../shared/application/register-lanes.ts';
import type { ReadPlan } from '../../../shared/application/ports.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { scriptedStore } from '../../support/scripted-store.ts';

const plan = (registers?: ReadPlan['registers'], branch = 'sh-pudong'): ReadPlan => ({
  groupId: asId('harmony'),
  branchId: asId(branch),
  ...(registers && { registers }),
});

/** Who is in the lane and who waits, after everything that can go on has gone on. */
async function isIn(entered: Promise<unknown>): Promise<boolean> {
  const turn = new Promise<'later'>((resolve) => {
    setImmediate(() => resolve('later'));
  });
  return (await Promise.race([entered, turn])) !== 'later';
}

it('lets commands on one register in one after the other, in the order they came', async () => {
  const store = scriptedStore({});
  const leave = await enterLane(store, plan(['call']));
  const second = enterLane(store, plan(['call', 'letter']));
  const third = enterLane(store, plan(['letter']));

  expect([await isIn(second), await isIn(third)]).toEqual([false, false]);
  leave();
  expect([await isIn(second), await isIn(third)]).toEqual([true, false]);
  (await second)();
  expect(await isIn(third)).toBe(true);
});

it('holds up nobody at another branch, on another register, of another store, or on none', async () => {
  const store = scriptedStore({});
  await enterLane(store, plan(['call']));

  expect(await isIn(enterLane(store, plan(['call'], 'ny-queens')))).toBe(true);
  expect(await isIn(enterLane(store, plan(['letter'])))).toBe(true);
  expect(await isIn(enterLane(store, plan()))).toBe(true);
  expect(await isIn(enterLane(scriptedStore({}), plan(['call'])))).toBe(true);
});
