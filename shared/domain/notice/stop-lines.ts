import type { Customer } from '../records/dossier.ts';
import type { StopLine } from '../records/mail.ts';
import type { StopNotice } from '../records/notice.ts';

/** The lines of a digest about what customers no longer want, in the order they said so. */
export function stopLinesOf(
  notices: readonly StopNotice[],
  customers: readonly Customer[],
): readonly StopLine[] {
  return notices.map(({ stop, branchName, timeZone, createdAt }) => {
    const customer = customers.find(({ id }) => id === stop.customerId);
    if (!customer) throw new Error(`Nobody is known by ${stop.customerId}, who wants no more`);
    return { ...stop, customerName: customer.fullName, branchName, timeZone, saidAt: createdAt };
  });
}
