import type { CallOutcome } from '../../shared/domain/records/call-outcomes.ts';
import type { RecordCall } from '../../shared/domain/call/index.ts';
import type { Statement } from '../../shared/domain/records/call.ts';
import type { CaseWithObligations, ChangedCase, ContactKnown } from '../../shared/domain/case/index.ts';
import type { CaseContact, ServiceCase } from '../../shared/domain/records/case.ts';
import type { Decision } from '../../shared/domain/records/decision.ts';
import type { DossierState } from '../../shared/domain/records/dossier-state.ts';
import type { BranchFacts } from '../../shared/domain/records/facts.ts';
import type { Letter } from '../../shared/domain/records/letter.ts';
import type { Obligation } from '../../shared/domain/records/obligation.ts';
import type { RecordChange } from '../../shared/domain/records/change.ts';
import { asId, type CaseId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import { actingAs, type FactsOverrides, PEOPLE } from './branch-facts.ts';
import { DossierPlay } from './dossier-play.ts';

type Refusal = { readonly code: string; readonly data?: Readonly<Record<string, unknown>> };
type CaseDecision = Decision<RecordChange, ChangedCase, Refusal>;
type Rule<Command> = (
  dossier: DossierState,
  command: Command & { readonly caseId: CaseId },
  facts: BranchFacts,
  known: ContactKnown,
) => CaseDecision;

export const CASE = caseId(1);

/** A supervisor does it, who needs no proof. */
export const BY_SUPERVISOR = { actor: actingAs('supervisor') };

export function caseId(count: number): CaseId {
  return asId(`cas_${String(count).padStart(26, '0')}`);
}

/** The life of the cases of one dossier, step by step, each at a moment of its own. */
export class CasePlay {
  readonly play: DossierPlay;

  constructor(overrides: FactsOverrides = {}) {
    this.play = new DossierPlay(overrides);
  }

  /** A customer calls at that moment and states it; unanswered complaints unless said otherwise. */
  raise(at: string, statement: Partial<Statement> = {}, overrides: FactsOverrides = {}) {
    const statements = [{ kind: 'complaint', text: 'the brakes squeak', ...statement } as const];
    return this.call(at, 'completedWithIssue', { direction: 'inbound', statements }, overrides);
  }

  /** A call that names the cases given. */
  call(
    at: string,
    outcome: CallOutcome,
    told: Partial<RecordCall> & { readonly caseIds?: readonly CaseId[] } = {},
    overrides: FactsOverrides = {},
  ) {
    return this.play.call(at, outcome, { callType: 'reply', followUpIds: [], ...told }, overrides);
  }

  /** A step of the first case unless another is named; it must be granted. */
  step<const Command extends object>(
    at: string,
    rule: Rule<Command>,
    command: Command,
    overrides: FactsOverrides & { readonly caseId?: CaseId } = {},
  ): CaseWithObligations {
    return this.play.grant(this.try(at, rule, command, overrides));
  }

  /** The same without committing it. */
  try<const Command extends object>(
    at: string,
    rule: Rule<Command>,
    command: Command,
    { caseId: id = CASE, ...overrides }: FactsOverrides & { readonly caseId?: CaseId } = {},
  ): CaseDecision {
    const proofId = 'proof' in command ? (command.proof as CaseContact | undefined)?.id : undefined;
    const record = this.play.kept.calls.find((call) => call.id === proofId);
    const known = record ? { call: { record } } : {};
    return rule(this.play.dossier, { ...command, caseId: id }, this.play.facts(at, overrides), known);
  }

  /** The refusal of a step that must be refused. */
  refusal<const Command extends object>(...step: Parameters<typeof this.try<Command>>): Refusal {
    const decision = this.try(...step);
    if (decision.outcome === 'accepted') throw new Error('The step was granted');
    return decision.refusal;
  }

  /** A reply letter to the case is on its way. */
  replyLetter(at: string, status: 'posted' | 'returned' = 'posted', id: CaseId = CASE): Letter {
    const letter = {
      type: 'letter',
      id: asId<'letter'>('let_00000000000000000000000001'),
      branchId: this.play.dossier.head.branchId,
      customerId: this.play.dossier.customer.id,
      version: 1,
      kind: 'reply',
      template: 'caseReply',
      language: 'zh-CN',
      channel: 'post',
      purpose: 'serviceCare',
      fields: {},
      caseId: id,
      draftedAt: instant(at),
      draftedBy: PEOPLE.agent,
      posting: {
        number: { year: 2026, sequence: 1 },
        enteredOn: localDate(at.slice(0, 10)),
        postedAt: instant(at),
        postedOn: localDate(at.slice(0, 10)),
        postedBy: PEOPLE.agent,
        way: 'post',
        address: '上海市浦东新区世纪大道 1 号',
      },
    } as const;
    const kept: Letter =
      status === 'posted'
        ? { ...letter, status }
        : { ...letter, status, returnedAt: instant(at), because: 'returned' };
    const { dossier } = this.play.kept;
    this.play.kept = { ...this.play.kept, dossier: { ...dossier, letters: [kept] } };
    return kept;
  }

  case(id: CaseId = CASE): ServiceCase {
    const found = this.play.dossier.cases.find((serviceCase) => serviceCase.id === id);
    if (!found) throw new Error(`No ${id} in this play`);
    return found;
  }

  /** The obligations of the case, in the order they were opened. */
  obligations(id: CaseId = CASE): readonly Obligation[] {
    return this.play.dossier.obligations.filter(({ subject }) => subject.id === id);
  }

  /** What runs for the case: kind and deadline. */
  running(id: CaseId = CASE): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.obligations(id)
        .filter(({ status }) => status === 'open')
        .map(({ kind, dueAt }) => [kind, dueAt]),
    );
  }

  /** How the obligations of that kind ended, the last first. */
  ends(kind: Obligation['kind'], id: CaseId = CASE): readonly string[] {
    return this.obligations(id)
      .filter((obligation) => obligation.kind === kind)
      .map((obligation) =>
        obligation.status === 'cancelled' ? `cancelled: ${obligation.reason}` : obligation.status,
      )
      .toReversed();
  }
}
