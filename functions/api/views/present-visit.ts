import type * as z from 'zod';
import type { visitView } from '../../../shared/contracts/views/index.ts';
import type { ContactPlan, DossierEntry, Visit } from '../../../shared/domain/records/visit.ts';
import { exactly } from '../../runtime/exactly.ts';

type Shown = z.input<typeof visitView>;

/** A visit as the API shows it, with its dossier entry. */
export function presentVisit(visit: Visit): Shown {
  const {
    type: _,
    branchId: __,
    customerId: ___,
    withheldFromIds: ____,
    dossierEntry,
    workItems,
    ...shown
  } = visit;
  const { workDone, ...rest } = 'workDone' in shown ? shown : { ...shown, workDone: undefined };
  return exactly<Shown>()({
    ...rest,
    workItems: [...workItems],
    ...(workDone && { workDone: [...workDone] }),
    dossierEntry: presentEntry(dossierEntry),
  });
}

function presentEntry(entry: DossierEntry): Shown['dossierEntry'] {
  return entry.status === 'owed' ? entry : { ...entry, contactPlan: presentPlan(entry.contactPlan) };
}

function presentPlan(plan: ContactPlan) {
  return { ...plan, talkingPoints: [...plan.talkingPoints] };
}
