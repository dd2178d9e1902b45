import type { BranchId, CustomerId, VehicleId } from '../../kernel/ids.ts';
import { IDENTITY_KINDS, type IdentityHolder, type IdentityKind } from '../records/identity.ts';

/** Another dossier that may be of the same person, or another record of the same car, and why. */
export type PossibleDuplicate =
  | {
      readonly at: 'thisBranch';
      readonly customerId: CustomerId;
      /** The cars with the same plate or VIN. */
      readonly vehicleIds: readonly VehicleId[];
      readonly because: readonly IdentityKind[];
    }
  /** Another branch of the group has somebody. Whom, its people know. */
  | { readonly at: 'anotherBranch'; readonly because: readonly IdentityKind[] };

/** The dossier that was written, and the cars written with it. */
interface Written {
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly vehicleIds: readonly VehicleId[];
}

/**
 * What may be double, the dossiers with most in common first. It is a hint for people: families share numbers, and
 * plates move between cars.
 * @param holders of the numbers, addresses, plates and VINs that were written.
 */
export function possibleDuplicates(
  holders: readonly IdentityHolder[],
  written: Written,
): readonly PossibleDuplicate[] {
  const others = holders.filter((holder) => !isWritten(holder, written));
  const here = others.filter(({ branchId }) => branchId === written.branchId);
  const elsewhere = reasons(others.filter(({ branchId }) => branchId !== written.branchId));
  const customerIds = [...new Set(here.map(({ customerId }) => customerId))];
  const found = customerIds.map((customerId): Extract<PossibleDuplicate, { at: 'thisBranch' }> => {
    const held = here.filter((holder) => holder.customerId === customerId);
    return {
      at: 'thisBranch',
      customerId,
      vehicleIds: [...new Set(held.flatMap(({ vehicleId }) => vehicleId ?? []))],
      because: reasons(held),
    };
  });
  return [
    ...found.toSorted((left, right) => right.because.length - left.because.length),
    ...(elsewhere.length > 0 ? [{ at: 'anotherBranch', because: elsewhere } as const] : []),
  ];
}

function isWritten({ customerId, vehicleId }: IdentityHolder, written: Written): boolean {
  if (customerId !== written.customerId) return false;
  return vehicleId === undefined || written.vehicleIds.includes(vehicleId);
}

function reasons(holders: readonly IdentityHolder[]): readonly IdentityKind[] {
  return IDENTITY_KINDS.filter((kind) => holders.some((holder) => holder.kind === kind));
}
