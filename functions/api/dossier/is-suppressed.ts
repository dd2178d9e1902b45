import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { CustomerData } from '../../../shared/domain/dossier/index.ts';
import type { BranchId, GroupId } from '../../../shared/kernel/ids.ts';
import type { DossierDependencies } from './dependencies.ts';

/**
 * Whether a number or address belongs to a person who was forgotten at the branch. Numbers are read by the
 * branch's country, so the branch is looked up first. Without any contact data nothing is looked up.
 */
export async function isSuppressed(
  { groupId, branchId }: { readonly groupId: GroupId; readonly branchId: BranchId },
  hasContacts: boolean,
  read: (branch: Branch) => Partial<Pick<CustomerData, 'phones'>> & { readonly email?: string | null },
  { reads, personalData, hashContact }: DossierDependencies,
): Promise<boolean> {
  if (!hasContacts) return false;
  const [branch, hash] = await Promise.all([reads.branch(groupId, branchId), hashContact()]);
  if (!branch) return false;
  const { phones = [], email } = read(branch);
  const hashes = [
    ...phones.map(({ e164, raw }) => hash('phone', e164 ?? raw)),
    ...(email ? [hash('email', email)] : []),
  ];
  const found = await personalData.suppressedAmong(branchId, [...new Set(hashes)]);
  return found.size > 0;
}
