import { countRequests } from './digests/count-requests.ts';
import { measureStorm, type Storm } from './digests/measure-storm.ts';

/**
 * Prints what it takes to tell three agents and two supervisors of everything that became overdue in one night, at two
 * sizes: what is asked for one dossier must not grow with the number of them.
 */
const sizes = process.argv.slice(2).map(Number);
const requests = countRequests();
const storms: Storm[] = [];
for (const size of sizes.length > 0 ? sizes : [300, 1_200]) storms.push(await measureStorm(size, requests));

const ROWS: readonly [name: string, of: (storm: Storm) => number][] = [
  ['CreateSchedule', ({ calls }) => calls['CreateSchedule'] ?? 0],
  ['DeleteSchedule', ({ calls }) => calls['DeleteSchedule'] ?? 0],
  ['Invoke', ({ calls }) => calls['Invoke'] ?? 0],
  ['steps fired by Scheduler', ({ stepsFired }) => stepsFired],
  ['digests fired by Scheduler', ({ digestsFired }) => digestsFired],
  ['sweeps', ({ sweeps }) => sweeps],
  ['commits', ({ calls }) => (calls['TransactWriteItems'] ?? 0) + (calls['TransactWrite'] ?? 0)],
  ['keys read', ({ keysRead }) => keysRead],
  ['CPU seconds', ({ cpuSeconds }) => cpuSeconds],
  ['seconds', ({ seconds }) => seconds],
  ['mails', ({ mails }) => mails],
  ['most mails to one person', ({ mostMails }) => mostMails],
  ['… within minutes', ({ minutesOfMost }) => minutesOfMost],
  ['failures', ({ troubles }) => troubles],
];

const [first, last] = [storms[0], storms.at(-1)];
console.log(
  [
    `| | ${storms.map(({ dossiers }) => `${dossiers} overdue`).join(' | ')} | for one, last ÷ first |`,
    `| --- |${' ---: |'.repeat(storms.length + 1)}`,
    ...ROWS.map(
      ([name, of]) =>
        `| ${name} | ${storms.map((storm) => rounded(of(storm))).join(' | ')} | ${growth(of)} |`,
    ),
  ].join('\n'),
);

/** How what is needed for one dossier grows from the smallest number of them to the largest. */
function growth(of: (storm: Storm) => number): string {
  if (!first || !last || of(first) === 0) return '';
  return (of(last) / last.dossiers / (of(first) / first.dossiers)).toFixed(2);
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
