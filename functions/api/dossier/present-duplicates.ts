import type * as z from 'zod';
import type { Snapshot } from '../../../shared/application/ports.ts';
import type { possibleDuplicate } from '../../../shared/contracts/dossier/possible-duplicate.ts';
import { possibleDuplicates } from '../../../shared/domain/dossier/index.ts';
import type { RecordChange } from '../../../shared/domain/records/change.ts';
import type { AnyRefusal, Decision } from '../../../shared/domain/records/decision.ts';
import type { IdentityHolder } from '../../../shared/domain/records/identity.ts';

/** The hints of doubles as the API shows them. */
export function presentDuplicates(
  holders: readonly IdentityHolder[],
  written: Parameters<typeof possibleDuplicates>[1],
): z.input<typeof possibleDuplicate>[] {
  return possibleDuplicates(holders, written).map((one) =>
    one.at === 'thisBranch'
      ? { ...one, vehicleIds: [...one.vehicleIds], because: [...one.because] }
      : { ...one, because: [...one.because] },
  );
}

/** What a command wrote, and which dossiers held the same before. */
export interface WithHolders<Result> {
  readonly written: Result;
  readonly holders: readonly IdentityHolder[];
}

/** The decision with what was read about doubles beside its result. */
export function withHolders<Result, Refusal extends AnyRefusal>(
  decision: Decision<RecordChange, Result, Refusal>,
  { holders = [] }: Pick<Snapshot, 'holders'>,
): Decision<RecordChange, WithHolders<Result>, Refusal> {
  return decision.outcome === 'refused'
    ? decision
    : { ...decision, result: { written: decision.result, holders } };
}
