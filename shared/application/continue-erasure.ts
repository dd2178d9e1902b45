import { decideErasePart, type ErasureBatch, type PersonalRecord } from '../domain/privacy/index.ts';
import type { RunningErasure } from '../domain/records/privacy.ts';
import type { PersonalData, PersonalEntry, PersonReference } from './personal-data.ts';
import { noAnswer, onStored } from './person-command.ts';
import { type CommandPorts, runCommand } from './run-command.ts';
import { continueInParts, type PartsProgress } from './continue-in-parts.ts';

export interface ErasurePorts extends CommandPorts {
  readonly personalData: PersonalData;
}

/** Entries read at once. Each may bring a few others with it. */
const ENTRIES_OF_PART = 25;

/** Continues an erasure from where it stopped. */
export function continueErasure(
  ports: ErasurePorts,
  person: PersonReference,
  isShort: () => boolean,
): Promise<PartsProgress> {
  const plan = { ...person, cars: 'named' } as const;
  return continueInParts(
    ports,
    {
      read: async () => (await ports.store.read(plan, ports.clock.now())).dossier?.erasure,
      part: (running) => erasePart(ports, person, running),
    },
    isShort,
  );
}

async function erasePart(
  ports: ErasurePorts,
  person: PersonReference,
  read: RunningErasure,
): Promise<'done' | 'busy'> {
  const page = await ports.personalData.entries(person, {
    limit: ENTRIES_OF_PART,
    ...(read.position !== undefined && { from: { SK: read.position } }),
  });
  // Before the part is written, because later parts never look back.
  await ports.personalData.emptyAnswers(page.items.flatMap(({ answerKey }) => answerKey ?? []));
  const part = { read, batches: page.items.map(batchOf), last: page.next === undefined };
  const done = await runCommand(ports, {
    operation: 'erasePart',
    commandId: `erasure:${person.branchId}:${person.customerId}:${read.version}`,
    actor: { type: 'system', trigger: 'sweep' },
    plan: { ...person, cars: 'named' },
    decide: onStored((dossier, facts) => decideErasePart(dossier, part, facts)),
    respond: noAnswer,
  });
  if (done.outcome === 'refused') throw new Error('A dossier that is being erased is gone');
  return done.outcome === 'done' && !done.result.overtaken ? 'done' : 'busy';
}

function batchOf({ record, elsewhere, position }: PersonalEntry): ErasureBatch {
  return { records: [record, ...elsewhere].filter(isPersonal), position };
}

/** The values of a dossier that say nothing about a person: identifiers, moments, codes. */
const IMPERSONAL = ['dossierHead', 'vehicleHead', 'erasure', 'remainder', 'activity'] as const;

function isPersonal(
  record: PersonalEntry['record'] | PersonalEntry['elsewhere'][number],
): record is PersonalRecord {
  return !(IMPERSONAL as readonly string[]).includes(record.type);
}
