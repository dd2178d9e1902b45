import type { DossierState } from '../../shared/domain/records/dossier-state.ts';
import type { Customer } from '../../shared/domain/records/dossier.ts';
import type { BranchFacts } from '../../shared/domain/records/facts.ts';
import type { OpenObligation } from '../../shared/domain/records/obligation.ts';
import { openObligation } from '../../shared/domain/obligation/index.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { PEOPLE } from './branch-facts.ts';

const CUSTOMER_ID = asId<'customer'>('cus_01kbqw0000000000000000000c');

/** Owes a first follow-up of scenario F-1: open from 2026-11-26T16:00Z to 2026-12-01T16:00Z. */
export function firstFollowUpOwed(facts: BranchFacts): OpenObligation {
  return openObligation(
    {
      kind: 'firstFollowUp',
      customerId: CUSTOMER_ID,
      subject: { type: 'followUp', id: 'fup_01kbqw0000000000000000000f' },
      visitId: asId('vis_01kbqw0000000000000000000v'),
      ownerId: PEOPLE.agent,
      event: 'vehicleDelivered',
      anchorAt: instant('2026-11-24T08:40:00Z'),
    },
    facts,
  );
}

/** A customer of the branch with nothing but these obligations. */
export function dossierWith(facts: BranchFacts, ...obligations: DossierState['obligations']): DossierState {
  return {
    head: {
      type: 'dossierHead',
      branchId: facts.branch.id,
      groupId: facts.group.id,
      customerId: CUSTOMER_ID,
      version: 1,
      agentId: PEOPLE.agent,
      openedAt: instant('2026-11-23T01:20:00Z'),
      lastActivityAt: instant('2026-11-23T01:20:00Z'),
    },
    customer: customerOf(facts),
    vehicles: [],
    vehicleHeads: [],
    visits: [],
    followUps: [],
    obligations,
    cases: [],
    letters: [],
    consents: [],
    contacts: [],
  };
}

export function customerOf({ branch }: Pick<BranchFacts, 'branch'>): Customer {
  return {
    type: 'customer',
    id: CUSTOMER_ID,
    branchId: branch.id,
    version: 1,
    fullName: '欧阳龑',
    language: 'zh-CN',
    phones: [],
  };
}
