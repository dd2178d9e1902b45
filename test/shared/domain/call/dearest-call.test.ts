import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { appointSupervisors } from '../../../../shared/contracts/branch/index.ts';
import { recordCall } from '../../../../shared/contracts/call/index.ts';
import { decideRecordCall, decideVoidCall, type RecordCall } from '../../../../shared/domain/call/index.ts';
import { decideOpenCase, decideSolveCase, decideStudyCase } from '../../../../shared/domain/case/index.ts';
import { CALL_OUTCOMES, type CallOutcome } from '../../../../shared/domain/records/call-outcomes.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, SHANGHAI } from '../../../support/branch-facts.ts';
import { caseId } from '../../../support/case-play.ts';
import { callOf, type DossierPlay, nth } from '../../../support/dossier-play.ts';
import { fleetDelivered } from '../../../support/fleet.ts';
import { plannedWrites } from '../../../support/planned-writes.ts';
import { STAFF } from '../../../support/staff-members.ts';

/** Saturday 28 November 2026, 10:00 in Shanghai: the windows of all cars are open. */
const SATURDAY = '2026-11-28T02:00:00Z';

/** As many as the declaration of the operation lets a caller name. */
function most({ body }: { readonly body?: z.ZodType | undefined }, field: string): number {
  if (!body) throw new Error('An operation without a body');
  const { properties = {} } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  const { maxItems } = properties[field] as { readonly maxItems?: number };
  if (maxItems === undefined) throw new Error(`Nothing bounds ${field}`);
  return maxItems;
}

const FOLLOW_UPS = most(recordCall, 'followUpIds');
const CASES = most(recordCall, 'caseIds');
const STATEMENTS = most(recordCall, 'statements');
const SUPERVISORS = most(appointSupervisors, 'staffIds');

const upTo = <Item>(count: number, item: (number: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index + 1));

const supervisor = {
  actor: actingAs('supervisor'),
  branch: {
    ...SHANGHAI,
    supervisorIds: upTo(SUPERVISORS, (n) => asId<'staff'>(`stf_${String(n).padStart(26, '0')}`)),
  },
};

/** A large customer with solved matters, whose answers are still to be given. */
function largeCustomer(): DossierPlay {
  const play = fleetDelivered(120);
  for (const id of upTo(CASES, caseId)) {
    const facts = play.facts(SATURDAY, supervisor);
    const origin = { type: 'visit', id: nth('visit', 1) } as const;
    const raised = { kind: 'complaint', level: 'major', text: 'noise', origin, raisedAt: facts.now } as const;
    play.grant(decideOpenCase(play.dossier, raised, { staff: STAFF }, facts));
    play.grant(decideStudyCase(play.dossier, { caseId: id, customerTold: true }, facts, {}));
    play.grant(decideSolveCase(play.dossier, { caseId: id, solution: 'a new seal' }, facts));
  }
  return play;
}

function dearestCall(outcome: CallOutcome): RecordCall {
  return callOf(SATURDAY, outcome, {
    followUpIds: upTo(FOLLOW_UPS, (n) => nth('followUp', n)),
    caseIds: upTo(CASES, caseId),
    statements: upTo(STATEMENTS, () => ({ kind: 'complaint', level: 'major', text: 'noise' }) as const),
    ...(outcome === 'callbackAgreed' && { callbackAt: instant('2026-11-29T02:00:00Z') }),
    ...(outcome === 'doNotCall' && { doNotCallScope: 'everything' as const }),
  });
}

describe.each(CALL_OUTCOMES)('the dearest call with the outcome %s', (outcome) => {
  test('of the largest customer can be recorded and taken back', () => {
    const play = largeCustomer();
    const decided = decideRecordCall(
      play.dossier,
      dearestCall(outcome),
      play.facts(SATURDAY, supervisor),
      {},
      STAFF,
    );
    if (decided.outcome === 'refused') throw new Error(decided.refusal.code);
    expect(plannedWrites(play.dossier, decided.changes)).toBeLessThanOrEqual(100);

    const { call } = play.grant(decided);
    const [line] = play.kept.lines;
    if (!line) throw new Error('No line');
    const voided = decideVoidCall(
      play.dossier,
      { record: call, line },
      { reason: 'wrong customer' },
      play.facts(SATURDAY, supervisor),
    );
    if (voided.outcome === 'refused') throw new Error(voided.refusal.code);
    expect(plannedWrites(play.dossier, voided.changes)).toBeLessThanOrEqual(100);
  });
});
