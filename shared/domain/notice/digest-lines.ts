import type { ObligationId } from '../../kernel/ids.ts';
import type { Staff } from '../records/staff.ts';
import type { Customer, Vehicle } from '../records/dossier.ts';
import type { DigestLine } from '../records/mail.ts';
import { LADDER_STEPS, type Obligation } from '../records/obligation.ts';
import type { Notice } from '../records/notice.ts';

/** The present state of what the notices are about. */
export interface DigestSubject {
  readonly obligation: Obligation;
  readonly customer: Customer;
  readonly vehicle?: Vehicle;
  readonly owner?: Staff;
}

/**
 * The lines of a digest, earliest due first. Several notices of one obligation make one line, that of
 * the furthest step. Notices whose subject is not among the given make none.
 */
export function linesOf(
  notices: readonly Notice[],
  subjects: ReadonlyMap<ObligationId, DigestSubject>,
): readonly DigestLine[] {
  const furthest = new Map<ObligationId, Notice>();
  for (const notice of notices) {
    const { obligationId } = notice.obligation;
    const known = furthest.get(obligationId);
    if (!known || rank(notice) > rank(known)) furthest.set(obligationId, notice);
  }
  return [...furthest]
    .flatMap(([obligationId, notice]) => {
      const subject = subjects.get(obligationId);
      return subject ? [lineOf(notice, subject)] : [];
    })
    .sort(byDue);
}

function lineOf(notice: Notice, { obligation, customer, vehicle, owner }: DigestSubject): DigestLine {
  return {
    step: notice.step,
    kind: obligation.kind,
    branchName: notice.branchName,
    timeZone: obligation.timeZone,
    customerId: obligation.customerId,
    obligationId: obligation.id,
    customerName: customer.fullName,
    ...(vehicle?.plateNumber && { plateNumber: vehicle.plateNumber }),
    ...(owner && { ownerName: owner.name }),
    dueAt: obligation.dueAt,
    ...(notice.step === 'callback' && { callbackAt: notice.stepAt }),
    ...(notice.step === 'promisedReply' && { promisedAt: notice.stepAt }),
  };
}

function rank({ step }: Notice): number {
  return LADDER_STEPS.indexOf(step);
}

function byDue(left: DigestLine, right: DigestLine): number {
  if (left.dueAt !== right.dueAt) return left.dueAt < right.dueAt ? -1 : 1;
  return left.obligationId < right.obligationId ? -1 : 1;
}
