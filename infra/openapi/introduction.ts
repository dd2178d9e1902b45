import { FEATURES } from '../../shared/contracts/operation.ts';

/** What holds for every operation; shown at the top of the reference. */
export const INTRODUCTION = [
  'After-sales work of a dealer group: who must do what by when, and what was done.',
  '**Access.** Send `Authorization: Bearer <access token>`. Roles are held per branch; what belongs to another ' +
    'branch does not exist for you (404). The gateway itself answers 401, 403, 404, 429 and 503 with ' +
    '`{"message": …}` before a request reaches the API.',
  '**Repeating safely.** A POST carries `Idempotency-Key`. The same key with the same content gets the first answer ' +
    'again for seven days, marked `Idempotent-Replayed: true`; with other content it is refused.',
  '**Changing safely.** Records carry a `version`; read on their own, also as `ETag` (`"v3"`). A change sends it ' +
    'back in `If-Match` and is refused (412) when somebody else was faster.',
  '**Problems.** Every refusal is `application/problem+json` (RFC 9457) with a stable `code`; title and detail come ' +
    'in the language of `Accept-Language` (en, zh-CN).',
  '**Lists.** Pass `nextCursor` back as `cursor` with the same filter. A page may be shorter than `limit`; only ' +
    '`nextCursor: null` ends the list. Lists may lag a moment behind, single records never do.',
  '**Time.** Instants are ISO 8601; answers use UTC with milliseconds. Days (`…On`) are days at the branch. A ' +
    'deadline `dueAt` is exclusive: on time means before it. New values may appear in any enumeration of an answer.',
].join('\n\n');

const WORDS: Readonly<Record<(typeof FEATURES)[number], string>> = {
  branch: 'The group, its branches, staff, settings and calendars.',
  dossier: 'Customers and their vehicles at a branch, and the dossier as one document.',
  visit: 'Vehicles taken in and handed back, consultations, and the dossier entry each visit owes.',
  'follow-up': 'Follow-up calls that are planned, made, handed on or given up.',
  call: 'Calls made and received, what they mean for follow-ups and cases, and their register.',
  absence: 'Who is off duty when, and who stands in.',
  case: 'What customers ask for or complain about, from the first word to a satisfied customer.',
  letter: 'Letters to customers: drafted, approved, sent by e-mail or post, and their register.',
  consent: 'What customers allow, by purpose and channel, and whether and when they may be contacted.',
  obligation: 'What is to be done, and why something is due when.',
  privacy: 'What is kept of a person: export, erasure, legal holds, and how long things are kept.',
  reference: 'The description of this API and its health.',
};

export const TAGS = FEATURES.map((name) => ({ name, description: WORDS[name] }));
