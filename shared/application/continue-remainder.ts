import { decideNextPart } from '../domain/follow-through/index.ts';
import type { Remainder } from '../domain/records/remainder.ts';
import { continueInParts, type PartsProgress } from './continue-in-parts.ts';
import { noAnswer, onStored } from './person-command.ts';
import type { PersonReference } from './personal-data.ts';
import { type CommandPorts, runCommand } from './run-command.ts';

/** Goes on with what commands on a dossier left to do, from wherever it has come to. */
export function continueRemainder(
  ports: CommandPorts,
  dossier: PersonReference,
  trigger: 'timer' | 'sweep',
  isShort: () => boolean,
): Promise<PartsProgress> {
  const plan = { ...dossier, cars: 'named' } as const;
  return continueInParts(
    ports,
    {
      read: async () => (await ports.store.read(plan, ports.clock.now())).dossier?.remainder,
      part: (running) => nextPart(ports, dossier, trigger, running),
    },
    isShort,
  );
}

async function nextPart(
  ports: CommandPorts,
  dossier: PersonReference,
  trigger: 'timer' | 'sweep',
  { version }: Remainder,
): Promise<'done' | 'busy'> {
  const done = await runCommand(ports, {
    operation: 'continueRemainder',
    commandId: `remainder:${dossier.branchId}:${dossier.customerId}:${version}`,
    actor: { type: 'system', trigger },
    plan: dossier,
    decide: onStored(decideNextPart),
    respond: noAnswer,
  });
  if (done.outcome === 'refused') throw new Error('A dossier on which something is left to do is gone');
  return done.outcome === 'done' ? 'done' : 'busy';
}
