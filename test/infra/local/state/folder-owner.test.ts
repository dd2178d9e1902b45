import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ownerNote, runningOwner } from '../../../../infra/local/state/folder-owner.ts';

let other: ChildProcess;
let processId: number;
beforeEach(async () => {
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await once(other, 'spawn');
  processId = other.pid ?? 0;
});
afterEach(() => other.kill('SIGKILL'));

it('is the process that wrote the note, while it runs', async () => {
  const note = ownerNote(processId);
  expect(runningOwner(note)).toBe(processId);

  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(runningOwner(note)).toBe(undefined);
});

it('is nobody when the number was given to a process started another way', () => {
  expect(runningOwner(`${processId}\nnode infra/local/start.ts`)).toBe(undefined);
});

it('is nobody when the number is our own, as after a restart of a container', () => {
  expect(runningOwner(ownerNote(process.pid))).toBe(undefined);
});

it('goes by the number alone where no command line was noted', () => {
  expect(runningOwner(String(processId))).toBe(processId);
});

it.each([[undefined], [''], ['0'], ['-1'], ['nonsense'], ['1.5']])('is nobody by the note %j', (note) => {
  expect(runningOwner(note)).toBe(undefined);
});
