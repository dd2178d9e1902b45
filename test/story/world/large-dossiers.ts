import type { Commit, Snapshot, Store } from '../../../shared/application/ports.ts';
import type { DomainRecord, RecordChange } from '../../../shared/domain/records/change.ts';
import type { DossierState } from '../../../shared/domain/records/dossier-state.ts';
import type { Letter } from '../../../shared/domain/records/letter.ts';
import type { VehicleId } from '../../../shared/kernel/ids.ts';
import { checkLimits } from '../../../shared/storage/commit/check-limits.ts';
import { lookupsOf } from '../../../shared/storage/commit/customer-lookups.ts';
import { planActions } from '../../../shared/storage/commit/plan-actions.ts';
import { openCases } from '../../support/open-cases.ts';
import { fleetDelivered } from '../../support/fleet.ts';
import { draftedLetter } from '../../support/letters.ts';

const CARS = 500;
const FOLLOW_UPS_OF_CAR = 120;
const CASES = 20;
const LETTERS = 60;

/** A commit as the database would get it. */
export interface PlannedCommit {
  readonly operation: string;
  readonly writes: number;
  /** How many records were left for later parts. */
  readonly left: number;
}

/**
 * A store in which every dossier is that of a large customer: five hundred cars, for each car it has by itself a
 * hundred and twenty follow-ups still to be made, twenty open cases, and letters that wait. Commands decide on all of
 * it; what they would write is told of, checked against what a transaction can hold, and of the large customer's
 * records kept nothing, so that the story goes on as it was told.
 * @param isRehearsal true writes nothing at all.
 */
export function largeDossiers(
  store: Store,
  tell: (commit: PlannedCommit) => void,
  isRehearsal: () => boolean,
): Store {
  const planted = new Set<string>();
  const read = async (...asked: Parameters<Store['read']>): Promise<Snapshot> => {
    const snapshot = await store.read(...asked);
    const { dossier } = snapshot;
    if (!dossier || dossier.head.erasedAt) return snapshot;
    return { ...snapshot, dossier: enlarged(dossier, planted) };
  };
  const commit = async (given: Commit) => {
    const actions = planActions(given, 'table', (record) => lookupsOf(record, given.activity.groupId));
    checkLimits(actions);
    tell({ operation: given.activity.operation, writes: actions.length, left: leftIn(given.changes) });
    if (isRehearsal()) return 'committed';
    const kept = given.changes.filter((change) => !isPlanted(change, planted));
    return store.commit({ ...given, changes: kept });
  };
  return { read, commit };
}

function leftIn(changes: readonly RecordChange[]): number {
  const remainder = changes.flatMap((change) =>
    change.op !== 'wakeDigest' && change.record.type === 'remainder' ? [change.record] : [],
  )[0];
  return remainder?.status === 'running' ? remainder.todo.reduce((sum, { ids }) => sum + ids.length, 0) : 0;
}

function isPlanted(change: RecordChange, planted: ReadonlySet<string>): boolean {
  if (change.op === 'wakeDigest') return false;
  const { record } = change;
  return record.type === 'remainder' || ('id' in record && planted.has(record.id));
}

const FLEET = fleetDelivered(FOLLOW_UPS_OF_CAR).dossier;
const RAISED = openCases(CASES);

function enlarged(dossier: DossierState, planted: Set<string>): DossierState {
  const { branchId, customerId } = dossier.head;
  const whose = { branchId, customerId };
  const plant = <Kind extends DomainRecord & { readonly id: string }>(records: readonly Kind[]) => {
    for (const { id } of records) planted.add(id);
    return records.map((record) => ({ ...record, ...whose }));
  };
  const cars = dossier.vehicles.map((vehicle) => ofCar(vehicle.id));
  const [car] = FLEET.vehicles;
  if (!car) throw new Error('The fleet has no car');
  const vehicles = Array.from({ length: CARS }, (_, index) => ({
    ...car,
    id: renamed(car.id, index + FOLLOW_UPS_OF_CAR),
  }));
  const raised = RAISED;
  const letters: readonly Letter[] = Array.from({ length: LETTERS }, (_, index) => draftedLetter(index));
  return {
    ...dossier,
    vehicles: [...dossier.vehicles, ...plant(vehicles)],
    visits: [...plant(cars.flatMap(({ visits }) => visits)), ...dossier.visits],
    followUps: [...plant(cars.flatMap(({ followUps }) => followUps)), ...dossier.followUps],
    obligations: [
      ...plant([...cars.flatMap(({ obligations }) => obligations), ...raised.obligations]),
      ...dossier.obligations,
    ],
    cases: [...plant(raised.cases), ...dossier.cases],
    letters: [...plant(letters), ...dossier.letters],
  };
}

const OF_CAR = new Map<string, Pick<DossierState, 'visits' | 'followUps' | 'obligations'>>();

/** The visits of the whole fleet as those of one car, a month before the story, under identifiers of their own. */
function ofCar(vehicleId: VehicleId): Pick<DossierState, 'visits' | 'followUps' | 'obligations'> {
  const known = OF_CAR.get(vehicleId);
  if (known) return known;
  const car = String(OF_CAR.size).padStart(3, '0');
  const { visits, followUps, obligations } = FLEET;
  const made = JSON.parse(JSON.stringify({ visits, followUps, obligations }), (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (/^veh_0+/.test(value)) return vehicleId;
    return value.replace(/^(vis|fup|obl)_0{4}/, `$1_${PLANTED}${car}`).replace(/^2026-11-2/, '2026-10-2');
  }) as Pick<DossierState, 'visits' | 'followUps' | 'obligations'>;
  OF_CAR.set(vehicleId, made);
  return made;
}

/** Begins what comes after the prefix of a planted identifier. */
const PLANTED = 'p';

function renamed<Id extends string>(id: Id, count: number): Id {
  return `${id.slice(0, 4)}${PLANTED}${String(count).padStart(25, '0')}` as Id;
}
