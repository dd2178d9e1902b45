import { isSameContent } from '../../kernel/canonical-json.ts';
import { staffBehind } from '../records/actor.ts';
import { accepted, type Decision } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import { type ContactValue, contactValuesOf } from '../records/contact-point.ts';
import { type Patch, patched } from '../records/patch.ts';
import { meetContactDataTask } from './contact-data-task.ts';
import type { Customer, PhoneNumber } from '../records/dossier.ts';
import { isSameNumber } from './dialled-number.ts';
import { knownOfPlaces } from './known-of-places.ts';
import type { CustomerData } from './register-customer.ts';
import { isSameEmail } from './same-email.ts';

/** A merge patch (RFC 7396): absent leaves as it is, `null` removes. */
export type ChangeCustomer = Patch<CustomerData>;

/**
 * Corrects a customer's particulars. A number or address that stays the same in another spelling keeps what was
 * found out about it. New contact data complete the task that asks for them. A patch that says what is known already
 * changes nothing.
 */
export function decideChangeCustomer(
  dossier: DossierState,
  patch: ChangeCustomer,
  facts: BranchFacts,
): Decision<RecordChange, Customer, never> {
  const { customer: before } = dossier;
  const { emailProblem, hasNone, ...rest } = patched<Customer, CustomerData>(before, patch);
  const phones = rest.phones.map((phone) => withKnownProblem(phone, before.phones));
  const places = contactValuesOf({ ...rest, phones });
  const known = knownOfPlaces(
    (dossier.contacts ?? []).filter((one) => places.some((place) => isOfPlace(one, place))),
    facts.now,
  );
  const stillNone = (hasNone ?? []).filter((what) =>
    what === 'phone' ? phones.length === 0 : !rest.address,
  );
  const customer: Customer = {
    ...rest,
    phones,
    ...(stillNone.length > 0 && { hasNone: stillNone }),
    ...known,
    ...(rest.suppressed && { suppressed: rest.suppressed }),
    ...(emailProblem && isSameEmail(rest.email, before.email) && { emailProblem }),
  };
  if (isSameContent(customer, before)) return accepted([], before);
  const { record, change } = replaced(customer);
  const met = hasNewContactData(before, customer)
    ? meetContactDataTask(dossier, staffBehind(facts.actor), facts)
    : [];
  return accepted([change, ...met], record);
}

function isOfPlace(contact: ContactValue, place: ContactValue): boolean {
  return contact.channel === place.channel && contact.value === place.value;
}

/** What was found out about a number is known however it is written. */
function withKnownProblem(phone: PhoneNumber, known: readonly PhoneNumber[]): PhoneNumber {
  const problem = known.find((other) => other.problem && isSameNumber(other, phone))?.problem;
  return problem ? { ...phone, problem } : phone;
}

function hasNewContactData(before: Customer, after: Customer): boolean {
  const sameNumbers =
    before.phones.length === after.phones.length &&
    after.phones.every((phone) => before.phones.some((other) => isSameNumber(other, phone)));
  return !sameNumbers || !isSameEmail(before.email, after.email) || before.address !== after.address;
}
