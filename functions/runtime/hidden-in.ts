import type { ReadPlan } from '../../shared/application/ports.ts';
import { hiddenFromIdOf } from '../../shared/domain/disclosure/index.ts';
import type { AnyRefusal } from '../../shared/domain/records/decision.ts';
import type { DossierState } from '../../shared/domain/records/dossier-state.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';

/**
 * The dossier as the rules of a command see it. What the command names does not exist where it is hidden from
 * the person who sends it. Everything else stays, because a decision has consequences for hidden matters too.
 */
export function withoutHiddenNamed(dossier: DossierState, plan: ReadPlan, readerId: StaffId): DossierState {
  const { letterId, named = {} } = plan;
  const ids = new Set<string>([...Object.values(named).flat(), ...(letterId ? [letterId] : [])]);
  const hidden = hiddenIn(dossier, readerId);
  if (![...ids].some((id) => hidden.has(id))) return dossier;
  const isShown = ({ id }: { readonly id: string }) => !(ids.has(id) && hidden.has(id));
  return {
    ...dossier,
    cases: dossier.cases.filter(isShown),
    letters: dossier.letters.filter(isShown),
    obligations: dossier.obligations.filter(isShown),
  };
}

/** The refusal without a word of what is hidden from that person. */
export function disclosedRefusal<Refusal extends AnyRefusal>(
  refusal: Refusal,
  dossier: DossierState | undefined,
  readerId: StaffId,
  named: unknown,
): Refusal {
  const hidden = dossier ? hiddenIn(dossier, readerId) : new Set<string>();
  if (!refusal.data || hidden.size === 0) return refusal;
  const asked = JSON.stringify(named);
  const unsaid = new Set([...hidden].filter((id) => !asked.includes(id)));
  return { ...refusal, data: without(refusal.data, unsaid) };
}

function without(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => !names(item, hidden)).map((item) => without(item, hidden));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => !names(item, hidden))
      .map(([name, item]) => [name, without(item, hidden)]),
  );
}

function names(item: unknown, hidden: ReadonlySet<string>): boolean {
  const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : item;
  return typeof id === 'string' && hidden.has(id);
}

function hiddenIn({ cases, letters, obligations }: DossierState, readerId: StaffId): ReadonlySet<string> {
  return new Set(
    [...cases, ...letters, ...obligations]
      .filter((record) => hiddenFromIdOf(record) === readerId)
      .map(({ id }) => id),
  );
}
