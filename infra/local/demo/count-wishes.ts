import { listConsents } from '../../../shared/contracts/consent/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Cast } from './cast.ts';
import type { WishCounts } from './demo-report.ts';
import type { Dossier } from './read-dossiers.ts';
import { supervisorOf } from './supervise.ts';

/** Counts who agreed to be written to, who stopped it and how, and whose address takes no mail. */
export async function countWishes(
  cast: Cast,
  branch: Branch,
  dossiers: readonly Dossier[],
): Promise<WishCounts> {
  const client = cast.stack.clientOf(supervisorOf(branch));
  const counts = { agreed: 0, stopped: 0, unsubscribed: 0, complained: 0 };
  for (const { customer } of dossiers) {
    if (!cast.guests.has(customer.id) && !cast.stopped.has(customer.id)) continue;
    const params = { branchId: branch.id, customerId: customer.id };
    const { history } = (await client.send(listConsents, { params })).body;
    const withdrawn = history.filter(({ state }) => state === 'withdrawn');
    if (history.some(({ state }) => state === 'given')) counts.agreed += 1;
    if (withdrawn.some(({ how }) => how === 'inPerson')) counts.stopped += 1;
    if (withdrawn.some(({ how }) => how === 'unsubscribeLink')) counts.unsubscribed += 1;
    if (withdrawn.some(({ how }) => how === 'complaintAboutMail')) counts.complained += 1;
  }
  return {
    ...counts,
    blockedAddresses: dossiers.filter(({ customer }) => customer.emailProblem !== undefined).length,
  };
}
