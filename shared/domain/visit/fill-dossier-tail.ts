import type { VisitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { Vehicle } from '../records/dossier.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import { type DossierTailWarning, missingInDossierTail, setNextMaintenance } from './dossier-tail.ts';
import type { DeliveredVisit, Visit } from '../records/visit.ts';

/** What the delivery did not say; absent leaves as it is. */
export interface FillDossierTail {
  readonly visitId: VisitId;
  readonly workDone?: readonly string[];
  readonly odometerKilometres?: number;
  readonly nextMaintenanceDueOn?: LocalDate;
}

/** The fields the tail consists of, named as the caller names them. */
export type DossierTailField = Exclude<keyof FillDossierTail, 'visitId'>;

export type DossierTailRefusal =
  | { readonly code: 'visit-unknown'; readonly data: { readonly visitId: VisitId } }
  | { readonly code: 'visit-not-delivered'; readonly data: { readonly status: Visit['status'] } }
  | { readonly code: 'dossier-tail-known'; readonly data: { readonly known: readonly DossierTailField[] } };

export interface FilledDossierTail {
  readonly visit: DeliveredVisit;
  readonly nextMaintenanceDueOn?: LocalDate;
  /** What is still to be filled in. */
  readonly warnings: readonly DossierTailWarning[];
}

/**
 * Fills in what became known only after the car was handed back: the work done, the odometer, the next
 * maintenance (A-04; state machine E.8 `fillTail`). Only gaps are filled. What is already on record may be
 * repeated, which changes nothing, but not contradicted. The maintenance the car came in for is replaced by
 * the next one, unless a later visit has set it.
 */
export function decideFillDossierTail(
  dossier: Pick<DossierState, 'visits' | 'vehicles' | 'vehicleHeads'>,
  command: FillDossierTail,
): Decision<RecordChange, FilledDossierTail, DossierTailRefusal> {
  const visit = dossier.visits.find(({ id }) => id === command.visitId);
  if (!visit) return refused({ code: 'visit-unknown', data: { visitId: command.visitId } });
  if (visit.status !== 'delivered') {
    return refused({ code: 'visit-not-delivered', data: { status: visit.status } });
  }
  const vehicle = dossier.vehicles.find(({ id }) => id === visit.vehicleId);
  const lastOut = dossier.vehicleHeads.find((head) => head.vehicleId === visit.vehicleId)?.pastVisits
    .deliveredAt;
  const known = knownOtherwise(visit, vehicle, lastOut, command);
  if (known.length > 0) return refused({ code: 'dossier-tail-known', data: { known } });

  const { workDone = visit.workDone, odometerKilometres, nextMaintenanceDueOn } = command;
  const isNews =
    visit.workDone.length !== workDone.length ||
    (odometerKilometres !== undefined && visit.odometerKilometres === undefined);
  const filled: DeliveredVisit = {
    ...visit,
    workDone,
    ...(odometerKilometres !== undefined && { odometerKilometres }),
  };
  const dueOn = nextMaintenanceDueOn ?? vehicle?.nextMaintenanceDueOn;
  const news = isNews ? replaced(filled) : undefined;
  return accepted([...(news ? [news.change] : []), ...setNextMaintenance(vehicle, nextMaintenanceDueOn)], {
    visit: news?.record ?? visit,
    ...(dueOn && { nextMaintenanceDueOn: dueOn }),
    warnings: missingInDossierTail(workDone, dueOn),
  });
}

/**
 * The fields that are on record already and say something else.
 * @param lastOutAt when the car was last handed back.
 */
function knownOtherwise(
  visit: DeliveredVisit,
  vehicle: Vehicle | undefined,
  lastOutAt: Instant | undefined,
  { workDone, odometerKilometres, nextMaintenanceDueOn }: FillDossierTail,
): readonly DossierTailField[] {
  const dueOn = vehicle?.nextMaintenanceDueOn;
  const fields: readonly (readonly [DossierTailField, boolean])[] = [
    ['workDone', workDone !== undefined && visit.workDone.length > 0 && !isSame(workDone, visit.workDone)],
    [
      'odometerKilometres',
      odometerKilometres !== undefined &&
        visit.odometerKilometres !== undefined &&
        odometerKilometres !== visit.odometerKilometres,
    ],
    [
      'nextMaintenanceDueOn',
      nextMaintenanceDueOn !== undefined &&
        dueOn !== undefined &&
        nextMaintenanceDueOn !== dueOn &&
        lastOutAt !== undefined &&
        lastOutAt > visit.deliveredAt,
    ],
  ];
  return fields.filter(([, otherwise]) => otherwise).map(([field]) => field);
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
