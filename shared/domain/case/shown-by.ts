import type { StaffId } from '../../kernel/ids.ts';
import { type Instant, latest } from '../../kernel/instant.ts';
import { staffBehind } from '../records/actor.ts';
import type { CaseContact, ServiceCase } from '../records/case.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type DoorName, doorOf } from '../obligation/index.ts';
import { checkDecider } from './check-decider.ts';
import { contactAt, type ContactKnown, type ProofOf, type UnfitContact } from './contact-at.ts';

export type ProofRefusal =
  | { readonly code: 'proof-missing'; readonly data: { readonly door: DoorName } }
  | {
      readonly code: 'proof-unfit';
      readonly data: { readonly proof: CaseContact; readonly because: UnfitContact };
    };

/** When something was said or heard, and what shows it. */
export interface Shown {
  readonly at: Instant;
  readonly by: StaffId;
  /** Absent where somebody senior says so. */
  readonly proof?: CaseContact;
}

/**
 * What shows that a customer heard or said something about a matter (the table of doors says what is enough). Where a
 * contact is named, it counts at the moment it was made, however late it is entered. Without one, only somebody
 * senior may say so, and it counts now.
 */
export function shownBy(
  dossier: DossierState,
  serviceCase: ServiceCase,
  proof: CaseContact | undefined,
  of: ProofOf,
  known: ContactKnown,
  facts: BranchFacts,
): { readonly shown: Shown } | { readonly refusal: ProofRefusal } {
  if (proof) {
    const found = contactAt(dossier, serviceCase, proof, of, known);
    if ('unfit' in found) return { refusal: { code: 'proof-unfit', data: { proof, because: found.unfit } } };
    const { at, by = staffBehind(facts.actor) } = found;
    return { shown: { at: latest(at, of.since), by, proof } };
  }
  const { needs } = doorOf(of.duty, of.door);
  if (!needs.includes('senior') || !isSenior(serviceCase, facts)) {
    return { refusal: { code: 'proof-missing', data: { door: of.door } } };
  }
  return { shown: { at: facts.now, by: staffBehind(facts.actor) } };
}

/** A supervisor or manager; where the matter complains about a person, one above that person. */
export function isSenior(serviceCase: Pick<ServiceCase, 'aboutStaffId'>, facts: BranchFacts): boolean {
  const { actor } = facts;
  if (actor.type !== 'staff') return false;
  const leads = actor.roles.some((role) => role === 'supervisor' || role === 'groupManager');
  return leads && checkDecider(serviceCase, facts) === undefined;
}
