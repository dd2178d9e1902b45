import type { CaseId, FollowUpId } from '../../kernel/ids.ts';
import type { DialledNumber } from '../dossier/index.ts';
import type { CallRecord } from '../records/call.ts';

/** A call as reported by the person who handled it. */
export interface RecordCall
  extends Omit<
    CallRecord,
    | 'type'
    | 'id'
    | 'branchId'
    | 'customerId'
    | 'version'
    | 'number'
    | 'recordedAt'
    | 'followUps'
    | 'cases'
    | 'handledBy'
    | 'actingFor'
    | 'voided'
  > {
  /** The follow-ups the call was made for, or that an incoming call answers. */
  readonly followUpIds: readonly FollowUpId[];
  /** The cases the call was made for: to give the answer, or to say that we work on it. */
  readonly caseIds?: readonly CaseId[];
  /** `phoneNumber` as it was read; absent when the call does not say which number it was. */
  readonly dialled?: DialledNumber;
}
