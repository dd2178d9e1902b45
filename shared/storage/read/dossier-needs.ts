import type { ReadPlan } from '../../application/ports.ts';
import type { CallRecord } from '../../domain/records/call.ts';
import type { DossierState } from '../../domain/records/dossier-state.ts';
import type { FollowUp } from '../../domain/records/follow-up.ts';
import type { BranchId, CallId, CaseId, CustomerId, VehicleId } from '../../kernel/ids.ts';
import {
  caseKey,
  followUpKey,
  hangingOnCall,
  hangingOnCase,
  type Key,
  obligationKey,
  visitKey,
} from '../keys.ts';
import type { SortKeyRange } from '../index-keys.ts';

/** What a command still has to read of a dossier. */
export interface DossierNeeds {
  readonly keys: readonly Key[];
  /** Of the index `open`. */
  readonly ranges: readonly SortKeyRange[];
  /** Cars whose open work the rules need. */
  readonly vehicleIds: readonly VehicleId[];
}

/** Which dossier, and the call the command is about. */
export interface DossierAsked {
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly plan: Pick<ReadPlan, 'named' | 'lookBack' | 'letterId'>;
  readonly call?: CallRecord;
}

/**
 * What the records named by a command lead to. Pure, and called again with what was found until nothing new
 * is found.
 * @param state what is known so far.
 */
export function dossierNeeds(state: DossierState, asked: DossierAsked): DossierNeeds {
  const { branchId, customerId, plan, call } = asked;
  const { named = {}, lookBack = [] } = plan;
  const among = <Kind extends { readonly id: string }>(kinds: readonly Kind[], ids: readonly string[] = []) =>
    kinds.filter(({ id }) => ids.includes(id));

  const letters = among(state.letters, [
    ...(named.letterIds ?? []),
    ...(plan.letterId ? [plan.letterId] : []),
  ]);
  const looksAtLetter = lookBack.includes('letter');
  const followUpIds = [
    ...(named.followUpIds ?? []),
    ...(looksAtLetter ? letters.flatMap(({ followUpId }) => followUpId ?? []) : []),
    ...(call?.followUps ?? []).map(({ followUpId }) => followUpId),
    ...(call ? stillToClose(state, call.id) : []),
    ...(lookBack.includes('sale')
      ? among(state.vehicles, named.vehicleIds).flatMap(({ soldFollowUpIds = [] }) => soldFollowUpIds)
      : []),
  ];
  const reopening = reopeningCallIds(state);
  const undoneCallIds = new Set<string>([...reopening, ...(call ? [call.id] : [])]);
  const firsts = [
    ...among(state.followUps, followUpIds),
    ...state.followUps.filter((followUp) => undoneCallIds.has(endedBy(followUp) ?? '')),
  ];
  const asksForSecond = looksAtLetter || lookBack.includes('second');
  const nextIds = firsts.flatMap((first) =>
    first.nextFollowUpId && (asksForSecond || undoneCallIds.size > 0) ? [first.nextFollowUpId] : [],
  );
  const followUps = [...firsts, ...among(state.followUps, nextIds)];
  const visits = among(state.visits, named.visitIds);
  const letterCaseIds = letters.flatMap(({ caseId }) => caseId ?? []);
  const caseIds = [
    ...(named.caseIds ?? []),
    ...letterCaseIds,
    ...(call?.cases ?? []).map(({ caseId }) => caseId),
  ];
  const obligationIds = [
    ...followUps.map(({ obligationId }) => obligationId),
    ...(lookBack.includes('entry') ? visits.map(({ dossierEntry }) => dossierEntry.obligationId) : []),
  ];
  const hanging: readonly CaseId[] = [
    ...(lookBack.includes('case') ? (named.caseIds ?? []) : []),
    ...(looksAtLetter ? letterCaseIds : []),
    ...(call?.cases ?? []).map(({ caseId }) => caseId),
  ];
  return {
    keys: [
      ...missing(state.followUps, [...followUpIds, ...nextIds]).map((id) =>
        followUpKey(branchId, customerId, id),
      ),
      ...missing(state.obligations, obligationIds).map((id) => obligationKey(branchId, customerId, id)),
      ...missing(state.cases, caseIds).map((id) => caseKey(branchId, customerId, id)),
      ...(lookBack.includes('visit')
        ? missing(
            state.visits,
            followUps.map(({ visitId }) => visitId),
          ).map((id) => visitKey(branchId, customerId, id))
        : []),
    ],
    ranges: [...reopening.map(hangingOnCall), ...[...new Set(hanging)].map(hangingOnCase)],
    vehicleIds: [
      ...(named.vehicleIds ?? []),
      ...[
        ...visits,
        ...followUps,
        ...among(state.obligations, named.obligationIds),
        ...among(state.cases, caseIds),
        ...(call ? [call] : []),
      ].flatMap(({ vehicleId }) => vehicleId ?? []),
    ],
  };
}

/** Calls whose voiding is not finished yet. Rules see what they ended as owed again. */
function reopeningCallIds({ remainder }: DossierState): readonly CallId[] {
  if (remainder?.status !== 'running') return [];
  const callIds = remainder.todo.flatMap((one) => (one.kind === 'reopenFollowUps' ? [one.callId] : []));
  return [...new Set(callIds)];
}

/** What the call ended and is still to be written: whoever takes the call back takes this back too. */
function stillToClose({ remainder }: DossierState, callId: CallId): readonly string[] {
  if (remainder?.status !== 'running') return [];
  return remainder.todo.flatMap((one) =>
    one.kind === 'closeFollowUps' && 'callId' in one.closing && one.closing.callId === callId ? one.ids : [],
  );
}

function endedBy(followUp: FollowUp): string | undefined {
  return 'callId' in followUp ? followUp.callId : undefined;
}

function missing(known: readonly { readonly id: string }[], ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((wanted) => !known.some(({ id }) => id === wanted));
}
