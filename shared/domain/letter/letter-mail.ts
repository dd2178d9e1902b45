import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Mail } from '../records/mail.ts';
import { readyAt } from '../mail/index.ts';
import type { Letter } from '../records/letter.ts';

/** The mail that carries a letter; its words are read from the copy when it is sent. */
export function letterMail(
  { customer }: Pick<DossierState, 'customer'>,
  letter: Letter,
  facts: BranchFacts,
): Mail {
  if (!letter.approved) throw new Error(`Letter ${letter.id} was not approved`);
  return {
    type: 'mail',
    id: facts.newId('mail'),
    version: 1,
    groupId: facts.group.id,
    branchId: letter.branchId,
    audience: 'customer',
    recipientId: letter.customerId,
    to: { name: customer.fullName, email: letter.approved.address },
    language: letter.language,
    content: { template: 'letter', customerId: letter.customerId, letterId: letter.id },
    createdAt: facts.now,
    attempts: 0,
    ...readyAt(facts.now),
  };
}
