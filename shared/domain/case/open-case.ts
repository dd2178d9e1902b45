import type { StaffId, VehicleId } from '../../kernel/ids.ts';
import { withheldFollowUps, withheldFrom } from '../disclosure/index.ts';
import type { CallRecord, CallRegisterLine } from '../records/call.ts';
import type { Staff } from '../records/staff.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { checkEventTime, type EventTimeRefusal } from '../records/event-time.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type RecordChange, replace } from '../records/change.ts';
import type { ChangedCase } from './clocks.ts';
import { type NewCase, openCase } from './opened-case.ts';
import type { CaseOrigin } from '../records/case.ts';

/** What is looked up beside the dossier. */
export interface OpenCaseKnowledge {
  /** The call named as origin with its register line, if the dossier has it. */
  readonly call?: { readonly record: CallRecord; readonly line: CallRegisterLine };
  /** The person complained about, if known. */
  readonly staff: readonly Pick<Staff, 'id'>[];
}

export type OpenCaseRefusal =
  | EventTimeRefusal
  | { readonly code: 'case-origin-unknown'; readonly data: { readonly origin: CaseOrigin } }
  | { readonly code: 'vehicle-unknown'; readonly data: { readonly vehicleId: VehicleId } }
  | { readonly code: 'staff-unknown'; readonly data: { readonly staffId: StaffId } };

/** Opens a case by hand, for what a customer said on a visit, in a letter or on a call recorded before. */
export function decideOpenCase(
  dossier: DossierState,
  command: Omit<NewCase, 'answerAtOnce'>,
  known: OpenCaseKnowledge,
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, OpenCaseRefusal> {
  const refusal =
    checkEventTime(command.raisedAt, facts) ??
    checkOrigin(dossier, command.origin, known) ??
    checkVehicle(dossier, command.vehicleId) ??
    checkPerson(command.aboutStaffId, known);
  if (refusal) return refused(refusal);
  const opened = openCase(command, dossier, facts);
  return accepted([...opened.changes, ...withheldOrigin(dossier, command, known)], opened);
}

/** What was said where the complaint comes from is withheld from the person it is about. */
function withheldOrigin(
  { visits, letters, followUps }: DossierState,
  { origin, aboutStaffId }: Pick<NewCase, 'origin' | 'aboutStaffId'>,
  { call }: OpenCaseKnowledge,
): readonly RecordChange[] {
  if (!aboutStaffId) return [];
  const records = { visit: visits, letter: letters, call: call ? [call.record] : [] }[origin.type];
  const from = records.find(({ id }) => id === origin.id);
  const madeFor = origin.type === 'call' ? (call?.record.followUps ?? []) : [];
  const ofVisit = followUps.filter(({ visitId }) => visitId === origin.id);
  const followUpIds = [...madeFor.map(({ followUpId }) => followUpId), ...ofVisit.map(({ id }) => id)];
  const marked = [from, origin.type === 'call' ? call?.line : undefined].flatMap((record) => {
    const next = record && withheldFrom<typeof record>(record, [aboutStaffId]);
    return next && next !== record ? [next] : [];
  });
  return [...marked, ...withheldFollowUps(followUps, followUpIds, [aboutStaffId])].map((record) =>
    replace(record),
  );
}

function checkOrigin(
  { visits, letters }: DossierState,
  origin: CaseOrigin,
  { call }: OpenCaseKnowledge,
): OpenCaseRefusal | undefined {
  const records = { visit: visits, letter: letters, call: call ? [call.record] : [] }[origin.type];
  if (records.some(({ id }) => id === origin.id)) return undefined;
  return { code: 'case-origin-unknown', data: { origin } };
}

function checkVehicle(
  { vehicles }: DossierState,
  vehicleId: VehicleId | undefined,
): OpenCaseRefusal | undefined {
  if (!vehicleId || vehicles.some(({ id }) => id === vehicleId)) return undefined;
  return { code: 'vehicle-unknown', data: { vehicleId } };
}

function checkPerson(
  staffId: StaffId | undefined,
  { staff }: OpenCaseKnowledge,
): OpenCaseRefusal | undefined {
  if (!staffId || staff.some(({ id }) => id === staffId)) return undefined;
  return { code: 'staff-unknown', data: { staffId } };
}
