import { setTimeout as later } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { roundTrips } from './round-trips.ts';

/** How many round trips were begun, and what was told in which order. */
function counted() {
  const { join } = roundTrips();
  const told: string[] = [];
  let count = 0;
  const call = (name: string, milliseconds: number) =>
    join(async (isFirst) => {
      if (isFirst) count += 1;
      await later(milliseconds);
      if (name === 'refused') throw new Error(name);
      told.push(name);
      return name;
    });
  return { call, told, trips: () => count };
}

test('calls begun together are one trip, however unequal; what follows from each of them is one more', async () => {
  const { call, trips } = counted();

  await Promise.all([
    call('slow', 30).then(() => call('after slow', 1)),
    call('quick', 1).then(() => call('after quick', 1)),
  ]);

  expect(trips()).toBe(2);
});

test('calls made one after the other are trips of their own, even where one is quick', async () => {
  const { call, trips } = counted();

  for (const name of ['one', 'two', 'three']) await call(name, 0);

  expect(trips()).toBe(3);
});

test('a refusal reaches who asked, and the others get their answers', async () => {
  const { call, told } = counted();

  const [answered, refused] = await Promise.allSettled([call('answered', 5), call('refused', 1)]);

  expect(answered).toMatchObject({ status: 'fulfilled', value: 'answered' });
  expect(refused).toMatchObject({ status: 'rejected' });
  expect(told).toEqual(['answered']);
});
