import { commandIds } from '../../../shared/adapters/ids.ts';
import { applyTimer } from '../../../shared/application/apply-timer.ts';
import type { DueItem } from '../../../shared/application/due-work.ts';
import type { Store, TimerPayload } from '../../../shared/application/ports.ts';
import { type Instant, instant } from '../../../shared/kernel/instant.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoDueWork } from '../../../shared/storage/dynamo-due-work.ts';
import { TIMER_BUDGETS } from './budgets.ts';
import type { Measured } from './database-meter.ts';
import type { Row } from './row.ts';

/** Late enough for every step of the dossiers played, and for the digests these steps fill. */
const STEPS_DUE_AT = instant('2026-12-20T02:00:00Z');
const DIGESTS_DUE_AT = instant('2026-12-22T02:00:00Z');

/** What firing a step, writing a digest and sweeping cost, on the table as the API left it. */
export async function measureTimers(
  database: Database,
  store: Store,
  take: () => Measured,
): Promise<readonly Row[]> {
  const dearest = new Map<keyof typeof TIMER_BUDGETS, Measured>();
  const note = (name: keyof typeof TIMER_BUDGETS, measured: Measured): void => {
    const before = dearest.get(name);
    if (!before || before.writeUnits + before.readUnits < measured.writeUnits + measured.readUnits) {
      dearest.set(name, measured);
    }
  };
  const fireAllDue = async (now: Instant): Promise<void> => {
    const ports = { store, clock: { now: () => now }, ids: commandIds, pause: () => Promise.resolve() };
    take();
    const due = await firstPage(database, now);
    note('sweep', take());
    for (const payload of due.flatMap(timerOf)) {
      const fired = await applyTimer(ports, payload, 'timer');
      if (fired.outcome !== 'applied') throw new Error(`A ${payload.type} was not applied: ${fired.outcome}`);
      if (payload.type !== 'remainder') note(payload.type, take());
    }
  };
  await fireAllDue(STEPS_DUE_AT);
  await fireAllDue(DIGESTS_DUE_AT);
  return (Object.keys(TIMER_BUDGETS) as (keyof typeof TIMER_BUDGETS)[]).map((name) => {
    const measured = dearest.get(name);
    if (!measured) throw new Error(`No ${name} was due`);
    return { name: `timer: ${name}`, measured, budget: TIMER_BUDGETS[name] };
  });
}

async function firstPage(database: Database, now: Instant): Promise<readonly DueItem[]> {
  const dueWork = new DynamoDueWork(database, (error) => {
    throw error;
  });
  for await (const page of dueWork.dueItems(now)) return page;
  return [];
}

function timerOf(item: DueItem): readonly TimerPayload[] {
  return item.type === 'timer' ? [item.payload] : [];
}
