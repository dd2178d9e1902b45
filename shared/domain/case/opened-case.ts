import type { StaffId, VehicleId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { staffBehind } from '../records/actor.ts';
import type { StatementKind } from '../records/call-outcomes.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { ownerOfNewCase } from './case-owner.ts';
import { type ChangedCase, NO_CLOCKS, openClock, withClock, writeCase } from './clocks.ts';
import { withNewsOfMajor } from './move-case.ts';
import type { CaseLevel, CaseOrigin, CaseState, ServiceCase } from '../records/case.ts';

/** A matter as the customer raised it. */
export interface NewCase {
  readonly kind: StatementKind;
  readonly level: CaseLevel;
  /** In the customer's words. */
  readonly text: string;
  readonly origin: CaseOrigin;
  /** When the customer said it: what the clocks count from. */
  readonly raisedAt: Instant;
  readonly vehicleId?: VehicleId;
  readonly aboutStaffId?: StaffId;
  /** What was answered at once. The case then begins as answered. */
  readonly answerAtOnce?: string;
}

/**
 * Opens a case. The clock of the report runs from when the matter was raised, that of the first
 * response by its level (practice C.7). One answered at once owes only the question whether the answer
 * satisfied.
 */
export function openCase(
  { kind, level, text, origin, raisedAt, vehicleId, aboutStaffId, answerAtOnce }: NewCase,
  dossier: DossierState,
  facts: BranchFacts,
): ChangedCase {
  const receiverId = staffBehind(facts.actor);
  const ownerId = ownerOfNewCase(aboutStaffId, receiverId, dossier, facts);
  const state: CaseState =
    answerAtOnce === undefined ? { status: 'open' } : { status: 'answered', answeredAt: raisedAt };
  const opened: ServiceCase = {
    type: 'case',
    id: facts.newId('case'),
    branchId: facts.branch.id,
    customerId: dossier.customer.id,
    version: 1,
    kind,
    level,
    text,
    origin,
    ...(vehicleId && { vehicleId }),
    openedAt: raisedAt,
    firstReceiverId: receiverId,
    ...(ownerId && { ownerId }),
    ...(aboutStaffId && { aboutStaffId }),
    reopenedCount: 0,
    events:
      answerAtOnce === undefined
        ? []
        : [{ type: 'answeredAtOnce', at: raisedAt, by: receiverId, answer: answerAtOnce, proof: origin }],
    obligationIds: {},
    ...state,
  };
  const clocks = firstClocks(opened, raisedAt, facts);
  return writeCase(
    dossier,
    opened,
    level === 'major' ? withNewsOfMajor(clocks, opened, facts.now) : clocks,
    facts,
  );
}

function firstClocks(opened: ServiceCase, at: Instant, facts: BranchFacts) {
  if (opened.status === 'answered') {
    const informed = { event: 'customerInformed', at } as const;
    return withClock(NO_CLOCKS, 'satisfaction', openClock(opened, 'satisfaction', informed, facts));
  }
  const raised = { event: 'caseOpened', at } as const;
  const reporting = withClock(NO_CLOCKS, 'report', openClock(opened, 'report', raised, facts));
  return withClock(reporting, 'firstResponse', openClock(opened, 'firstResponse', raised, facts));
}
