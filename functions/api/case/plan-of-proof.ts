import type { NamedRecords, ReadPlan } from '../../../shared/application/ports.ts';
import type { CaseContact } from '../../../shared/domain/records/case.ts';
import { assertNever } from '../../../shared/kernel/never.ts';
import { asId } from '../../../shared/kernel/ids.ts';

/** What is read of the contact a step names as its proof. */
export function planOfProof({
  proof,
}: {
  readonly proof?: CaseContact;
}): Pick<ReadPlan, 'callId'> & NamedRecords {
  if (!proof) return {};
  const { type, id } = proof;
  switch (type) {
    case 'call':
      return { callId: asId(id) };
    case 'letter':
      return { letterIds: [asId(id)] };
    case 'visit':
      return { visitIds: [asId(id)] };
    case 'writtenReply':
      return { followUpIds: [asId(id)] };
    default:
      return assertNever(type);
  }
}
