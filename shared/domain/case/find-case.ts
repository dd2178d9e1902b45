import type { CaseId } from '../../kernel/ids.ts';
import { checkMayWorkFor, type NotYourTask } from '../branch/index.ts';
import { isHiddenFrom } from '../disclosure/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type CaseHistoryFull, checkHistoryRoom, type HistoryRoom } from './history-room.ts';
import type { CaseIn, CaseStatus, ServiceCase } from '../records/case.ts';

export interface CaseUnknown {
  readonly code: 'case-unknown';
  readonly data: { readonly caseId: CaseId };
}

export interface WrongCaseStatus {
  readonly code: 'case-status';
  readonly data: { readonly status: CaseStatus; readonly expected: readonly CaseStatus[] };
}

/** What stands in the way of the last steps, which are possible however long the history is. */
export type EndingRefusal = CaseUnknown | WrongCaseStatus | NotYourTask;

export type CaseRefusal = EndingRefusal | CaseHistoryFull;

type NoRoom<Room extends HistoryRoom> = Room extends 'end' ? never : CaseHistoryFull;

type Search<Status extends CaseStatus, Refusal> =
  | { readonly found: CaseIn<Status> }
  | { readonly found?: undefined; readonly refusal: Refusal };

/** The case, unless the dossier has no such case for the actor. */
export function findCase(
  dossier: DossierState,
  caseId: CaseId,
  { actor }: Pick<BranchFacts, 'actor'>,
): ServiceCase | undefined {
  const found = dossier.cases.find(({ id }) => id === caseId);
  if (!found) return undefined;
  return actor.type === 'staff' && isHiddenFrom(found, actor.staffId) ? undefined : found;
}

/** The case in one of the states the step needs and with room for it. Who acts is not checked. */
export function findCaseIn<Status extends CaseStatus, Room extends HistoryRoom>(
  dossier: DossierState,
  caseId: CaseId,
  expected: readonly Status[],
  room: Room,
  facts: BranchFacts,
): Search<Status, CaseUnknown | WrongCaseStatus | NoRoom<Room>> {
  const found = findCase(dossier, caseId, facts);
  if (!found) return { refusal: { code: 'case-unknown', data: { caseId } } };
  if (!isIn(found, expected)) {
    return { refusal: { code: 'case-status', data: { status: found.status, expected } } };
  }
  const full = checkHistoryRoom(found, room) as NoRoom<Room> | undefined;
  return full ? { refusal: full } : { found };
}

/** The case, in one of the states the step needs, with room for it, and one the actor may work on. */
export function findMyCase<Status extends CaseStatus, Room extends HistoryRoom>(
  dossier: DossierState,
  caseId: CaseId,
  expected: readonly Status[],
  room: Room,
  facts: BranchFacts,
): Search<Status, EndingRefusal | NoRoom<Room>> {
  const search = findCaseIn(dossier, caseId, expected, room, facts);
  const known = search.found ?? findCase(dossier, caseId, facts);
  const notYours = known && checkMayWorkOn(known, facts);
  return notYours ? { refusal: notYours } : search;
}

/** Whether the actor may do the work of the case's owner. */
export function checkMayWorkOn(
  { ownerId }: Pick<ServiceCase, 'ownerId'>,
  facts: BranchFacts,
): NotYourTask | undefined {
  return checkMayWorkFor(ownerId, facts);
}

function isIn<Status extends CaseStatus>(
  serviceCase: ServiceCase,
  expected: readonly Status[],
): serviceCase is CaseIn<Status> {
  return expected.some((status) => status === serviceCase.status);
}
