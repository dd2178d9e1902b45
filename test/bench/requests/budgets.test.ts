import { expect, it } from 'vitest';
import { measureOperations } from './measure-operations.ts';
import { isWithinBudget } from './row.ts';

it('every operation keeps to the requests it may make of the database', async () => {
  const rows = await measureOperations();
  const above = rows.filter((row) => !isWithinBudget(row));
  expect(above.map(({ name, measured, budget }) => ({ name, calls: measured.calls, budget }))).toEqual([]);
});
