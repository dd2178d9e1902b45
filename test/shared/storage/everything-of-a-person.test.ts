import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonalEntry } from '../../../shared/application/personal-data.ts';
import { DynamoPersonalData } from '../../../shared/storage/dynamo-personal-data.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { RECORD_TYPES, type StoredType } from '../../../shared/storage/records/record-types.ts';
import { insertAll } from '../../support/commits.ts';
import { dossierHead, staff } from '../../support/stored-records.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { IMPERSONAL, PERSONAL, QUEUED } from '../../support/told-dossier.ts';

/**
 * For every type of record whether an export of a person shows it, and why not: a new type does not compile until
 * somebody has thought of it.
 */
const SHOWN: Readonly<Record<StoredType, 'shown' | `not shown: ${string}`>> = {
  dossierHead: 'shown',
  vehicleHead: 'shown',
  customer: 'shown',
  vehicle: 'shown',
  visit: 'shown',
  followUp: 'shown',
  obligation: 'shown',
  call: 'shown',
  callRegisterLine: 'shown',
  case: 'shown',
  letter: 'shown',
  letterCopy: 'shown',
  letterRegisterLine: 'shown',
  consent: 'shown',
  mail: 'shown',
  activity: 'shown',
  erasure: 'not shown: there is none while there is somebody to ask for an export',
  remainder: 'not shown: passes in a minute, and what it says is in the records it changes',
  contactPoint: 'not shown: a hash, left when everything else is gone',
  notice: 'not shown: identifiers; the mail it was told in is shown',
  stopNotice: 'not shown: identifiers; the mail it was told in is shown',
  absenceNotice: 'not shown: about staff',
  digest: 'not shown: an envelope of notices',
  receipt: 'not shown: repeats an answer for seven days',
  lookup: 'not shown: a digest of a number the customer record shows',
  group: 'not shown: the dealer’s own',
  branch: 'not shown: the dealer’s own',
  branchClaim: 'not shown: the dealer’s own',
  calendar: 'not shown: the dealer’s own',
  staff: 'not shown: about staff',
  absence: 'not shown: about staff',
  registerCounter: 'not shown: a number',
  signingKey: 'not shown: a key',
};

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

it('an export walks every type of record that can say something of a person, page by page and each record once', async () => {
  const store = new DynamoStore(table);
  await store.commit({ ...insertAll(staff, ...PERSONAL, ...IMPERSONAL), activity: QUEUED });
  const { groupId, branchId, customerId } = dossierHead;
  const personalData = new DynamoPersonalData(table);

  const entries: PersonalEntry[] = [];
  let from: Readonly<Record<string, unknown>> | undefined;
  do {
    const page = await personalData.entries(
      { groupId, branchId, customerId },
      { limit: 3, ...(from && { from }) },
    );
    entries.push(...page.items);
    from = page.next;
  } while (from);

  const records = entries.flatMap(({ record, elsewhere }) => [record, ...elsewhere]);
  const types = (Object.keys(RECORD_TYPES) as StoredType[]).filter((type) => SHOWN[type] === 'shown');
  expect([...new Set(records.map(({ type }) => type))].toSorted()).toEqual(types.toSorted());
  for (const record of PERSONAL) expect(records).toContainEqual(record);
  const mails = records.filter(({ type }) => type === 'mail');
  expect(new Set(mails.map((mail) => 'id' in mail && mail.id)).size).toBe(mails.length);
  expect(mails).toHaveLength(4);
});
