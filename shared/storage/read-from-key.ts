const DOSSIER_PARTITION = /^DOSSIER#([^#]+)#([^#]+)$/;

/** The branch and customer of a dossier's partition; undefined where it is another. */
export function dossierOfPartition(
  partition: string,
): { readonly branchId: string; readonly customerId: string } | undefined {
  const [, branchId, customerId] = DOSSIER_PARTITION.exec(partition) ?? [];
  return branchId && customerId ? { branchId, customerId } : undefined;
}

const OBLIGATION_KEY = /^S#OBLIGATION#(.+)$/;

/** The obligation a sort key is that of; undefined where it is another's. */
export const obligationOfSortKey = (sortKey: string): string | undefined => OBLIGATION_KEY.exec(sortKey)?.[1];
