import type { CaseId, FollowUpId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import type { Language } from '../records/roles.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { insert, type RecordChange } from '../records/change.ts';
import { type CaseNotOpen, openCaseFor } from './answered-case.ts';
import { checkContact, type ContactNotAllowed } from './check-contact.ts';
import { checkEvent, type EventOver } from './check-event.ts';
import { checkFields, type FieldsWrong } from './check-fields.ts';
import { knownFields } from './known-fields.ts';
import { type AddressMissing, letterAddress } from './letter-address.ts';
import type { Letter, LetterEvent, LetterTemplate } from '../records/letter.ts';
import { TEMPLATE_RULES } from '../records/letter-templates.ts';

/** What a letter is to be and to say. */
export interface DraftLetter {
  readonly template: LetterTemplate;
  readonly channel: Letter['channel'];
  /** That of the customer unless said otherwise. */
  readonly language?: Language;
  /** What the dossier knows itself may be left out. */
  readonly fields: Readonly<Record<string, string>>;
  readonly event?: LetterEvent;
  readonly caseId?: CaseId;
  readonly followUpId?: FollowUpId;
}

export type DraftRefusal =
  | FieldsWrong
  | AddressMissing
  | ContactNotAllowed
  | CaseNotOpen
  | { readonly code: 'follow-up-unknown'; readonly data: { readonly followUpId: FollowUpId } }
  | { readonly code: 'event-ends-before-start' }
  | EventOver;

/**
 * Drafts a letter: every value its template asks for is there, there is an address, and the customer may be
 * written to for this purpose (state machine E.5). A reply names the case it answers.
 */
export function decideDraftLetter(
  dossier: DossierState,
  command: DraftLetter,
  facts: BranchFacts,
): Decision<RecordChange, Letter, DraftRefusal> {
  const { template, channel, event, caseId, followUpId } = command;
  const rule = TEMPLATE_RULES[template];
  const followUp = dossier.followUps.find(({ id }) => id === followUpId);
  if (followUpId && !followUp) return refused({ code: 'follow-up-unknown', data: { followUpId } });
  const search = openCaseFor(dossier, rule, caseId, facts);
  if ('refusal' in search) return refused(search.refusal);

  const { aboutStaffId } = ('serviceCase' in search && search.serviceCase) || {};
  const about = { template, ...(followUp && { followUp }), ...search };
  const fields = { ...knownFields(dossier, about), ...command.fields };
  const wrong = checkFields({ template, fields, ...(event && { event }) });
  if (wrong) return refused(wrong);
  if (event && event.endsAt <= event.startsAt) return refused({ code: 'event-ends-before-start' });
  const over = checkEvent(event, facts);
  if (over) return refused(over);
  if (!letterAddress(dossier.customer, channel)) {
    return refused({ code: 'letter-address-missing', data: { channel } });
  }
  const stopped = checkContact(dossier, { purpose: rule.purpose, channel, ...(caseId && { caseId }) }, facts);
  if (stopped) return refused(stopped);

  const letter: Letter = {
    type: 'letter',
    id: facts.newId('letter'),
    branchId: facts.branch.id,
    customerId: dossier.customer.id,
    version: 1,
    kind: rule.kind,
    template,
    language: command.language ?? dossier.customer.language,
    channel,
    purpose: rule.purpose,
    fields,
    ...(event && { event }),
    ...(caseId && { caseId }),
    ...(followUpId && { followUpId }),
    ...(aboutStaffId && { hiddenFromId: aboutStaffId }),
    draftedAt: facts.now,
    draftedBy: staffBehind(facts.actor),
    status: 'drafted',
  };
  return accepted([insert(letter)], letter);
}
