import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal } from '../../infra/local/start-local.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { openDuties } from './clock/open-duties.ts';

/** Prints how long the local run takes to move its clock by eight days over open duties nobody attends to. */
const SIZES = process.argv.slice(2).map(Number).filter(Boolean);

console.log(
  '| duties open | seconds to enter them | seconds for eight days | of these own CPU | CPU milliseconds a duty | what happened |',
);
console.log('| ---: | ---: | ---: | ---: | ---: | --- |');
for (const count of SIZES.length > 0 ? SIZES : [150, 600]) await measure(count);

async function measure(count: number): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'aftercare-bench-'));
  const stack = await startLocal({
    dataFolder,
    ports: 'ephemeral',
    quiet: true,
    clock: { startAt: instant('2026-11-23T02:00:00Z'), frozen: true },
  });
  const enteredFrom = performance.now();
  await openDuties(stack, count);
  const movedFrom = performance.now();
  const usedBefore = process.cpuUsage();
  const { happened } = await stack.clock.advance('P8D');
  const seconds = (performance.now() - movedFrom) / 1000;
  const { user, system } = process.cpuUsage(usedBefore);
  const own = (user + system) / 1_000_000;
  await stack.stop();
  rmSync(dataFolder, { recursive: true });
  const kinds = Object.entries(Object.groupBy(happened, ({ kind }) => kind));
  const counts = kinds.map(([kind, those]) => `${kind} ${those.length}`).join(', ');
  const entering = ((movedFrom - enteredFrom) / 1000).toFixed(1);
  const perDuty = ((own * 1000) / count).toFixed(0);
  console.log(
    `| ${count} | ${entering} | ${seconds.toFixed(1)} | ${own.toFixed(1)} | ${perDuty} | ${counts} |`,
  );
}
