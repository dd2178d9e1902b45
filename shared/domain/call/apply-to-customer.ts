import type { FollowUpId } from '../../kernel/ids.ts';
import { assertNever } from '../../kernel/never.ts';
import type { Consent } from '../records/consent.ts';
import { consentEntries, pairsIn } from '../consent/index.ts';
import type { Customer } from '../records/dossier.ts';
import { type DialledNumber, isDialled, openContactDataTask } from '../dossier/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type AppliedCall, closeAll, effectOf, pendingFollowUps } from '../follow-up/index.ts';
import { tellOfStop } from '../notice/index.ts';
import { insert, type RecordChange, replace } from '../records/change.ts';
import type { CallOutcome } from '../records/call-outcomes.ts';
import type { CallRecord } from '../records/call.ts';
import type { Followed } from '../remainder/index.ts';

/** What a call means beyond the follow-ups it was made for. */
interface AppliedToCustomer {
  readonly changes: readonly RecordChange[];
  /** What it puts an end to besides, however much that is. */
  readonly followed: readonly Followed[];
}

/**
 * What a call means beyond the follow-ups it was made for. A wish not to be called holds for all follow-ups
 * at once, from the first time it was said. A sold car ends its own follow-ups. A bad number is marked and
 * must be corrected (state machine E.2).
 */
export function applyToCustomer(
  dossier: DossierState,
  linkedIds: readonly FollowUpId[],
  call: AppliedCall & Pick<CallRecord, 'doNotCallScope'>,
  facts: BranchFacts,
): AppliedToCustomer {
  const effect = effectOf(call.outcome);
  switch (effect) {
    case 'doNotCall': {
      const scope = call.doNotCallScope ?? 'followUps';
      const doNotCall = { since: call.startedAt, scope, callId: call.id };
      const entries = noMoreCalls(dossier, call, scope, facts);
      const cancelled = { cancelledFollowUps: pendingFollowUps(dossier).length, discardedLetters: 0 };
      const known = dossier.customer.doNotCall;
      const wider = known?.scope === 'followUps' && scope === 'everything';
      return {
        changes: [
          ...(known && !wider ? [] : [replace({ ...dossier.customer, doNotCall })]),
          ...entries.map((entry) => insert(entry)),
          ...tellOfStop(dossier, entries, cancelled, facts),
        ],
        followed: [closeOthers(dossier, linkedIds, call, () => true, effect, facts)],
      };
    }
    case 'deceased': {
      const deceased = { since: call.startedAt, callId: call.id };
      return {
        changes: dossier.customer.deceased ? [] : [replace({ ...dossier.customer, deceased })],
        followed: [closeOthers(dossier, linkedIds, call, () => true, effect, facts)],
      };
    }
    case 'vehicleSold': {
      const sold = vehiclesTalkedOf(dossier, linkedIds, call);
      return {
        changes: sold
          .filter(({ status }) => status === 'inUse')
          .map((vehicle) =>
            replace({
              ...vehicle,
              status: 'sold' as const,
              soldCallId: call.id,
              soldFollowUpIds: pendingFollowUps(dossier)
                .filter(({ followUp }) => followUp.vehicleId === vehicle.id)
                .map(({ followUp }) => followUp.id),
            }),
          ),
        followed: [
          closeOthers(
            dossier,
            linkedIds,
            call,
            (vehicleId) => sold.some(({ id }) => id === vehicleId),
            effect,
            facts,
          ),
        ],
      };
    }
    case 'badNumber':
      return { changes: badNumber(dossier, call, facts), followed: [] };
    case 'contact':
    case 'attempt':
    case 'callback':
    case 'languageBarrier':
    case 'hungUp':
    case 'refused':
      return {
        changes: call.outcome === 'outOfService' ? badNumber(dossier, call, facts) : [],
        followed: [],
      };
    default:
      return assertNever(effect);
  }
}

/**
 * What was said, for every purpose it reaches (practice C.9). This is either calls after a service and all
 * marketing, or every purpose a customer is called for.
 */
function noMoreCalls(
  dossier: DossierState,
  call: AppliedCall,
  scope: NonNullable<CallRecord['doNotCallScope']>,
  facts: Pick<BranchFacts, 'now' | 'newId'>,
): readonly Consent[] {
  const pairs =
    scope === 'everything'
      ? pairsIn({ scope }, ['phone'])
      : [
          ...pairsIn({ scope: 'purpose', purpose: 'serviceCare' }, ['phone']),
          ...pairsIn({ scope: 'allMarketing' }, ['phone']),
        ];
  const proof = { type: 'call', id: call.id } as const;
  const saying = { state: 'withdrawn', how: 'call', wording: 'spoken', by: call.handledBy, proof } as const;
  return consentEntries(dossier, pairs, saying, facts);
}

/** The vehicle the call names, else those of the follow-ups it was made for. */
function vehiclesTalkedOf(
  dossier: DossierState,
  linkedIds: readonly FollowUpId[],
  { vehicleId }: Pick<AppliedCall, 'vehicleId'>,
): DossierState['vehicles'] {
  const linked = dossier.followUps.filter((followUp) => linkedIds.includes(followUp.id));
  const talkedOf = vehicleId ? [vehicleId] : linked.map((followUp) => followUp.vehicleId);
  return dossier.vehicles.filter(({ id }) => talkedOf.includes(id));
}

function closeOthers(
  dossier: DossierState,
  linkedIds: readonly FollowUpId[],
  call: AppliedCall,
  concerns: (vehicleId: string | undefined) => boolean,
  because: 'doNotCall' | 'vehicleSold' | 'deceased',
  facts: BranchFacts,
): Followed {
  const others = pendingFollowUps(dossier).filter(
    ({ followUp }) => !linkedIds.includes(followUp.id) && concerns(followUp.vehicleId),
  );
  const closing = { status: 'suppressed', callId: call.id, because } as const;
  return closeAll(others, { closing, closedAt: call.startedAt }, facts);
}

/** An agent finds out the right number, unless this one is no longer the customer's anyway. */
function badNumber(
  dossier: DossierState,
  { dialled, outcome }: AppliedCall,
  facts: BranchFacts,
): readonly RecordChange[] {
  const { customer } = dossier;
  const isTheirs = customer.phones.some((phone) => isDialled(phone, dialled, customer));
  if (dialled !== undefined && !isTheirs) return [];
  return [...markNumber(customer, dialled, outcome), ...openContactDataTask(dossier, facts)];
}

function markNumber(
  customer: Customer,
  dialled: DialledNumber | undefined,
  outcome: CallOutcome,
): readonly RecordChange[] {
  if (outcome !== 'invalidNumber' && outcome !== 'wrongNumber' && outcome !== 'outOfService') return [];
  const phones = customer.phones.map((phone) =>
    isDialled(phone, dialled, customer) && phone.problem !== outcome ? { ...phone, problem: outcome } : phone,
  );
  if (phones.every((phone, index) => phone === customer.phones[index])) return [];
  return [replace({ ...customer, phones })];
}
