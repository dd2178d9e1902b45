import type { VisitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { plusMonths } from '../../kernel/local-date.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import { staffBehind } from '../records/actor.ts';
import { actingForOwner, checkMayWorkFor, type NotYourTask } from '../branch/index.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { meetObligation } from '../obligation/index.ts';
import type { Obligation } from '../records/obligation.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import { missingDossierFields } from './missing-dossier-fields.ts';
import type { ContactPlan, Visit } from '../records/visit.ts';

export interface CompleteDossierEntry {
  readonly visitId: VisitId;
  readonly contactPlan: ContactPlan;
  /** Fills in what the visit did not say yet. */
  readonly workItems?: readonly string[];
  readonly wishedServices?: string;
}

export type DossierEntryRefusal =
  | NotYourTask
  | { readonly code: 'visit-unknown'; readonly data: { readonly visitId: VisitId } }
  | { readonly code: 'dossier-already-complete'; readonly data: { readonly completedAt: Instant } }
  | { readonly code: 'dossier-incomplete'; readonly data: { readonly missing: readonly string[] } }
  | { readonly code: 'planned-contact-in-past'; readonly data: { readonly now: Instant } };

export interface CompletedDossierEntry {
  readonly visit: Visit;
  readonly obligation: Obligation;
  readonly warnings: readonly ContactPlanWarning[];
}

/** The plan stands all the same. Beyond two years it is most likely a slip of the pen. */
export type ContactPlanWarning = 'planned-contact-far-off';

const FARTHEST_MONTHS = 24;

/**
 * Completes the entry a visit owes to the dossier: every field of A-04 that can be known at intake, and
 * the plan for the next contact in the same step. Counts at the moment of the command.
 */
export function decideCompleteDossierEntry(
  dossier: DossierState,
  command: CompleteDossierEntry,
  facts: BranchFacts,
): Decision<RecordChange, CompletedDossierEntry, DossierEntryRefusal> {
  const found = dossier.visits.find(({ id }) => id === command.visitId);
  if (!found) return refused({ code: 'visit-unknown', data: { visitId: command.visitId } });
  const entry = found.dossierEntry;
  if (entry.status === 'complete') {
    return refused({ code: 'dossier-already-complete', data: { completedAt: entry.completedAt } });
  }
  const obligation = dossier.obligations.find(({ id }) => id === entry.obligationId);
  if (!obligation) throw new Error(`Visit ${found.id} has lost its obligation ${entry.obligationId}`);
  const notYours = checkMayWorkFor(obligation.ownerId, facts);
  if (notYours) return refused(notYours);
  if (command.contactPlan.plannedContactAt <= facts.now) {
    return refused({ code: 'planned-contact-in-past', data: { now: facts.now } });
  }

  const told: Visit = {
    ...found,
    ...(command.workItems && { workItems: command.workItems }),
    ...(command.wishedServices && { wishedServices: command.wishedServices }),
  };
  const missing = missingDossierFields(dossier, told);
  if (missing.length > 0) return refused({ code: 'dossier-incomplete', data: { missing } });

  const completedBy = staffBehind(facts.actor);
  const actingFor = actingForOwner(obligation.ownerId, facts);
  const { contactPlan } = command;
  const visit: Visit = {
    ...told,
    dossierEntry: {
      ...entry,
      status: 'complete',
      completedAt: facts.now,
      completedBy,
      ...(actingFor && { actingFor }),
      contactPlan,
    },
  };
  const proof = { type: 'visit', id: visit.id } as const;
  const met =
    obligation.status === 'open'
      ? meetObligation(obligation, { at: facts.now, proof, doneBy: completedBy }, facts)
      : undefined;
  const entered = replaced(visit);
  const ended = met && replaced(met);
  return accepted(
    [entered.change, ...(ended ? [ended.change] : [])],
    {
      visit: entered.record,
      obligation: ended?.record ?? obligation,
      warnings: warningsAbout(contactPlan, facts),
    },
    actingFor,
  );
}

function warningsAbout(
  { plannedContactAt }: ContactPlan,
  { branch, now }: BranchFacts,
): readonly ContactPlanWarning[] {
  const farthestOn = plusMonths(localDateOf(now, branch.timeZone), FARTHEST_MONTHS);
  return localDateOf(plannedContactAt, branch.timeZone) > farthestOn ? ['planned-contact-far-off'] : [];
}
