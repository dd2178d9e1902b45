import type { DomainRecord, RecordChange } from '../../../shared/domain/records/change.ts';
import { type Instant, plusMinutes } from '../../../shared/kernel/instant.ts';
import type { ApiWorld } from '../../story/world/api-world.ts';
import { callOf, type GenuineRequest } from './genuine-request.ts';
import { withTexts } from './texts-of.ts';

const DAY_MINUTES = 24 * 60;

/** They go out after the entry, whenever the event was. */
const NEWS: ReadonlySet<string> = new Set(['notice', 'absenceNotice', 'stopNotice', 'mail']);

/** Who is still to be told depends on what is past already, and when by the identifier; the days are those of entry. */
const OF_THE_ENTRY: ReadonlySet<string> = new Set(['pendingSteps', 'recordedOn', 'enteredOn', 'breach']);

/** A request entered some days after the event, and what it would keep that it does not keep when it comes at once. */
export interface LateEntry {
  readonly operationId: string;
  readonly daysLate: number;
  readonly differences: readonly string[];
}

/** Rehearses the request now, a day later and three days later. */
export async function lateEntries(
  { rehearse }: Pick<ApiWorld, 'rehearse'>,
  request: GenuineRequest,
  now: Instant,
): Promise<readonly LateEntry[]> {
  // Under a key of its own: others of the operation may have been sent before.
  const headers = { ...request.headers, 'idempotency-key': 'entered-late' };
  const kept = async (at: Instant) => {
    const { seen, changes } = await rehearse(callOf(request, { headers }), { at });
    return { status: seen.status, records: recordsOf(changes) };
  };
  const onTime = await kept(now);
  if (onTime.status !== request.operation.reply.status) {
    throw new Error(`${request.operation.id} was to be rehearsed and was answered with ${onTime.status}`);
  }
  return Promise.all(
    [1, 3].map(async (daysLate) => {
      const at = plusMinutes(now, daysLate * DAY_MINUTES);
      const { status, records } = await kept(at);
      const differences = [
        ...(status === onTime.status ? [] : [`answered with ${status}`]),
        ...recordDifferences(onTime.records, records, { now, at }),
      ];
      return { operationId: request.operation.id, daysLate, differences };
    }),
  );
}

type Records = Readonly<Record<string, DomainRecord>>;

/** What would be kept, by its identifier; what is new is named by its kind and counted, for its identifier varies. */
function recordsOf(changes: readonly RecordChange[]): Records {
  const counts = new Map<string, number>();
  const nameOf = ({ op, record }: Exclude<RecordChange, { readonly op: 'wakeDigest' }>): string => {
    if (op === 'replace' && 'id' in record) return record.id;
    const count = (counts.get(record.type) ?? 0) + 1;
    counts.set(record.type, count);
    return `new ${record.type} ${count}`;
  };
  const named = changes.flatMap((change) =>
    change.op === 'wakeDigest' || NEWS.has(change.record.type)
      ? []
      : [{ name: nameOf(change), record: change.record }],
  );
  const names = new Map(
    named.map(({ name, record }): [string, string] => ['id' in record ? record.id : name, name]),
  );
  return Object.fromEntries(
    named.map(({ name, record }) => [
      name,
      withTexts(record, (text) => names.get(text) ?? text) as DomainRecord,
    ]),
  );
}

interface Entered {
  readonly now: Instant;
  readonly at: Instant;
}

/**
 * A duty that goes on is written again where somebody is still to be reminded of it, the head of the dossier where the
 * entry is the first of its month.
 */
function recordDifferences(onTime: Records, late: Records, entered: Entered): readonly string[] {
  return [...new Set([...Object.keys(onTime), ...Object.keys(late)])].flatMap((name) => {
    const [left, right] = [onTime[name], late[name]];
    const only = left && right ? undefined : (left ?? right);
    const isRemindedOf = only?.type === 'obligation' && only.status === 'open' && !name.startsWith('new ');
    return isRemindedOf || only?.type === 'dossierHead' ? [] : differencesOf(left, right, entered, name);
  });
}

/** Where the two differ, except where either tells the moment of its own entry. */
function differencesOf(left: unknown, right: unknown, entered: Entered, path: string): readonly string[] {
  if (left === right || (left === entered.now && right === entered.at)) return [];
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return [`${path}: ${JSON.stringify(left)}, late ${JSON.stringify(right)}`];
  }
  const names = new Set(
    [...Object.keys(left), ...Object.keys(right)].filter((name) => !OF_THE_ENTRY.has(name)),
  );
  return [...names].flatMap((name) =>
    differencesOf(
      left[name as keyof typeof left],
      right[name as keyof typeof right],
      entered,
      `${path}/${name}`,
    ),
  );
}
