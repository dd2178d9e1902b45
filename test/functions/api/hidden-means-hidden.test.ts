import { beforeAll, expect, test } from 'vitest';
import type { ProblemDocument } from '../../../shared/contracts/problems/problem-document.ts';
import { operations } from '../../../shared/contracts/operations.ts';
import { GROUP_ROLES, type Role, ROLES } from '../../../shared/domain/records/roles.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { DynamoSigningKeys } from '../../../shared/storage/dynamo-signing-keys.ts';
import { tellStory } from '../../story/story.ts';
import { claimsOf } from '../../story/world/api-in-process.ts';
import { type ApiWorld, apiWorld } from '../../story/world/api-world.ts';
import { recordedLog, type Seen } from '../../support/api-calls.ts';
import { insertAll } from '../../support/commits.ts';
import { callOf } from '../../support/every-operation/genuine-request.ts';
import { plantHiddenMatter, SECRET } from '../../support/hidden-matter/plant-hidden-matter.ts';
import { pointedAt, queriesOf } from '../../support/hidden-matter/pointed-at.ts';
import { keepingRequests, type ToldRequest } from '../../support/hidden-matter/told-requests.ts';
import { member } from '../../support/staff-members.ts';
import { TABLES_IN_PROCESS } from '../../support/table.ts';
import { wholeDossier } from '../../support/whole-dossier.ts';

/**
 * Every operation of the story is asked again by the person a matter complains about, who holds every role,
 * and by a colleague with the same roles: about everything that has to do with the matter, with every choice
 * its query has. What is new in the story is tried as well.
 */
const PLACES = [0, 1, 2, 3, 4];
const EVERY_ROLE: Staff['roles'] = ROLES.map((role) =>
  (GROUP_ROLES as readonly Role[]).includes(role) ? { role } : { role, branchId: asId('sh-pudong') },
);
const subject = member(asId('stf_01jgqk2m00000000000000000a'), { roles: EVERY_ROLE });
const colleague = member(asId('stf_01jgqk2m00000000000000000b'), { roles: EVERY_ROLE });

interface Asked {
  readonly told: ToldRequest;
  /** The request as text, with the identifiers it names. */
  readonly said: string;
  readonly seen: Seen;
  /** What staff would be told of it: the recipient, and the notice. */
  readonly notices: readonly string[];
}

let world: ApiWorld;
const told = new Map<string, ToldRequest>();
let hidden: readonly string[];
let ids: Readonly<Record<string, readonly string[]>>;
const answers: { readonly [Who in 'subject' | 'colleague' | 'stranger']: Asked[] } = {
  subject: [],
  colleague: [],
  stranger: [],
};

beforeAll(async () => {
  const table = await TABLES_IN_PROCESS.newTable();
  world = await apiWorld(table, { signingKeys: new DynamoSigningKeys(table), log: recordedLog().log });
  await world.store.commit(insertAll(subject, colleague));
  const players = world.players((client) => keepingRequests(client, told));
  await tellStory(players);
  const requests = [...told.values()];
  const matter = await plantHiddenMatter(players, subject.id);
  const dossier = await wholeDossier(table, asId('sh-pudong'), asId(matter.customerId));
  if (!dossier) throw new Error('The dossier is lost');
  const { cases, obligations, letters } = dossier.state;
  const caseIds: readonly string[] = cases
    .filter(({ aboutStaffId }) => aboutStaffId === subject.id)
    .map(({ id }) => id);
  const owed = obligations.filter(({ subject: about }) => caseIds.includes(about.id)).map(({ id }) => id);
  const written = letters.filter(({ caseId }) => caseIds.includes(caseId ?? '')).map(({ id }) => id);
  hidden = [...caseIds, ...owed, ...written];
  ids = { ...matter.ids, obl: owed };
  const nothing = { ...ids, cas: [unknown('cas')], obl: [unknown('obl')], let: [unknown('let')] };
  for (const request of requests) {
    for (const place of PLACES) {
      const asked = pointedAt(request, ids, place);
      const queries = place === 0 ? queriesOf(asked) : [asked.query];
      for (const query of queries) {
        answers.subject.push(await ask(subject, { ...asked, query }));
        answers.colleague.push(await ask(colleague, { ...asked, query }));
        answers.stranger.push(await ask(subject, { ...pointedAt(request, nothing, place), query }));
      }
    }
  }
}, 120_000);

let count = 0;

async function ask(who: Staff, request: ToldRequest): Promise<Asked> {
  count += 1;
  const { operation } = request;
  const versions = Array.from({ length: 60 }, (_, version) => `"v${version + 1}"`).join(', ');
  const headers = {
    ...(operation.idempotencyKey === 'required' && { 'idempotency-key': `asked-${count}` }),
    ...(operation.ifMatch === 'required' && { 'if-match': versions }),
  };
  const claims = operation.access.kind === 'open' ? undefined : claimsOf(who);
  const call = callOf({ ...request, headers, claims });
  const { seen, changes } = await world.rehearse(call);
  const notices = changes.flatMap((change) =>
    change.op === 'insert' && 'recipientId' in change.record && change.record.recipientId === subject.id
      ? [JSON.stringify(change.record)]
      : [],
  );
  return { told: request, said: JSON.stringify(call), seen, notices };
}

const shownIn = ({ body, headers }: Seen) => JSON.stringify([body, headers]);
const nameOf = ({ told: { operation, params, query } }: Asked) =>
  `${operation.id} ${JSON.stringify(params)} ${JSON.stringify(query)}`;

test('every operation was asked', () => {
  const asked = new Set(answers.subject.map(({ told: { operation } }) => operation.id));
  expect(operations.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
});

test('S-8: no answer tells the person what was said', () => {
  const told = answers.subject.filter(({ seen }) => shownIn(seen).includes(SECRET));
  expect(told.map((asked) => `${nameOf(asked)} ${around(shownIn(asked.seen), SECRET)}`)).toEqual([]);
});

test('S-8: no answer names what is hidden, unless the request did', () => {
  const named = answers.subject.flatMap((asked) =>
    hidden
      .filter((id) => shownIn(asked.seen).includes(id) && !asked.said.includes(id))
      .map((id) => `${nameOf(asked)} ${around(shownIn(asked.seen), id)}`),
  );
  expect(named).toEqual([]);
});

test('S-8: no notice to the person is about what is hidden', () => {
  const about = answers.colleague.flatMap((asked) =>
    asked.notices.filter((notice) => hidden.some((id) => notice.includes(id))).map(() => nameOf(asked)),
  );
  expect(about).toEqual([]);
});

test('S-8: what is hidden is answered like what does not exist', () => {
  const differing = answers.subject.flatMap((asked, index) => {
    const other = answers.stranger[index];
    const namesHidden = hidden.some((id) => asked.said.includes(id));
    if (!other || !namesHidden || namesVisible(asked)) return [];
    const [here, there] = [asked, other].map(({ seen: { status, body } }) => {
      const { code, errors } = (body ?? {}) as Partial<ProblemDocument>;
      return JSON.stringify([status, code, errors]);
    });
    return here === there ? [] : [`${nameOf(asked)} ${JSON.stringify(asked.told.body)} ${here} ${there}`];
  });
  expect(differing).toEqual([]);
});

test('a colleague reads all of it', () => {
  const reading = answers.colleague.filter(({ seen }) => shownIn(seen).includes(SECRET));
  const ways = new Set(reading.map(({ told: { operation } }) => operation.id));
  expect([...ways]).toEqual(
    expect.arrayContaining([
      'getDossier',
      'getCall',
      'getCallRegister',
      'getCase',
      'listCases',
      'getFollowUp',
      'getLetter',
      'getLetterCopy',
      'readLetterPage',
      'readLetterPages',
      'listWaitingLetters',
      'exportCustomer',
    ]),
  );
  const named = answers.colleague.filter((asked) =>
    hidden.some((id) => shownIn(asked.seen).includes(id) && !asked.said.includes(id)),
  );
  expect(named.map(({ told: { operation } }) => operation.id)).toEqual(
    expect.arrayContaining(['listWork', 'getDossier', 'listCases', 'listWaitingLetters']),
  );
});

/** The letter from which a complaint was made is no secret, only what was answered to it. */
function namesVisible({ said }: Asked): boolean {
  return ids['let']?.some((id) => !hidden.includes(id) && said.includes(id)) ?? false;
}

function unknown(prefix: string): string {
  return `${prefix}_${'0'.repeat(26)}`;
}

function around(text: string, found: string): string {
  const at = text.indexOf(found);
  return text.slice(Math.max(0, at - 80), at + 80);
}
