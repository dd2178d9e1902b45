import type * as z from 'zod';
import type { customerInput, customerPatch } from '../../../shared/contracts/dossier/customer-input.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { ChangeCustomer, CustomerData } from '../../../shared/domain/dossier/index.ts';
import type { PhoneNumber } from '../../../shared/domain/records/dossier.ts';
import { readPhoneNumbers } from '../../runtime/phone-numbers.ts';

type PhoneInput = z.output<typeof customerInput>['phones'][number];

/** Reads the telephone numbers with the region of the branch and fills in its language. */
export function readCustomer(input: z.output<typeof customerInput>, branch: Branch): CustomerData {
  return {
    ...input,
    language: input.language ?? branch.language,
    phones: input.phones.flatMap((phone) => readPhones(phone, branch)),
  };
}

/** A change of a customer as the rules take it. Telephone numbers are read by the branch's country. */
export function readCustomerPatch(input: z.output<typeof customerPatch>, branch: Branch): ChangeCustomer {
  const { phones, ...rest } = input;
  return { ...rest, ...(phones && { phones: phones.flatMap((phone) => readPhones(phone, branch)) }) };
}

/** The numbers and addresses a patch brings in. */
export function placesInPatch(input: z.output<typeof customerPatch>, branch: Branch): Partial<CustomerData> {
  const { phones, email, address } = readCustomerPatch(input, branch);
  return { ...(phones && { phones }), ...(email && { email }), ...(address && { address }) };
}

function readPhones({ number, label }: PhoneInput, branch: Branch): readonly PhoneNumber[] {
  return readPhoneNumbers(number, branch.country).map((read) => ({ ...read, label }));
}
