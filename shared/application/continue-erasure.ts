import { decideErasePart, type ErasureBatch, type PersonalRecord } from '../domain/privacy/index.ts';
import type { Erasure, RunningErasure } from '../domain/records/privacy.ts';
import type { PersonalData, PersonalEntry, PersonReference } from './personal-data.ts';
import { noAnswer, onPerson } from './person-command.ts';
import { type CommandPorts, runCommand } from './run-command.ts';

export interface ErasurePorts extends CommandPorts {
  readonly personalData: PersonalData;
}

/**
 * `finished` and `waiting` (for its second round): nothing is left to do now. `cutShort`: time ran out.
 * `busy`: another run works on it, and the next sweep continues. `gone`: there is no erasure.
 */
export type ErasureProgress = {
  readonly outcome: 'finished' | 'waiting' | 'cutShort' | 'busy' | 'gone';
  readonly parts: number;
};

/** Entries read at once. Each may bring a few others with it. */
const ENTRIES_OF_PART = 25;

/**
 * Continues an erasure from where it stopped. Every part is a command that may be repeated, and its progress
 * is written with it. A crash at any point loses at most the work of one part.
 * @param isShort asked between parts. True ends the work here.
 */
export async function continueErasure(
  ports: ErasurePorts,
  person: PersonReference,
  isShort: () => boolean,
): Promise<ErasureProgress> {
  for (let parts = 0; ; parts += 1) {
    const erasure = await readErasure(ports, person);
    if (!erasure) return { outcome: 'gone', parts };
    if (erasure.status === 'finished') return { outcome: 'finished', parts };
    if (erasure.wakeAt > ports.clock.now()) return { outcome: 'waiting', parts };
    if (isShort()) return { outcome: 'cutShort', parts };
    if ((await erasePart(ports, person, erasure)) === 'busy') return { outcome: 'busy', parts };
  }
}

async function readErasure(ports: ErasurePorts, person: PersonReference): Promise<Erasure | undefined> {
  const { dossier } = await ports.store.read(person, ports.clock.now());
  return dossier?.erasure;
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
    plan: person,
    decide: onPerson((dossier, facts) => decideErasePart(dossier, part, facts)),
    respond: noAnswer,
  });
  if (done.outcome === 'refused') throw new Error('A dossier that is being erased is gone');
  return done.outcome === 'done' && !done.result.overtaken ? 'done' : 'busy';
}

function batchOf({ record, elsewhere, position }: PersonalEntry): ErasureBatch {
  return { records: [record, ...elsewhere].filter(isPersonal), position };
}

/** The values of a dossier that say nothing about a person: identifiers, moments, codes. */
const IMPERSONAL = ['dossierHead', 'erasure', 'activity'] as const;

function isPersonal(
  record: PersonalEntry['record'] | PersonalEntry['elsewhere'][number],
): record is PersonalRecord {
  return !(IMPERSONAL as readonly string[]).includes(record.type);
}
