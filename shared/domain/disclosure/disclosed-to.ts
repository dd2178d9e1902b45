import type { StaffId } from '../../kernel/ids.ts';
import type { CallRecord, CallRegisterLine } from '../records/call.ts';
import type { DomainRecord } from '../records/change.ts';
import type { FollowUp } from '../records/follow-up.ts';
import type { Letter } from '../records/letter.ts';
import type { Visit } from '../records/visit.ts';
import { hiddenFromIdOf } from './hidden-from.ts';
import { isWithheldFrom } from './withheld.ts';

/** A line of a dossier's history: what was changed, and for whom that does not exist. */
export interface HistoryLine {
  readonly type: 'activity';
  readonly changed: readonly {
    readonly type: string;
    readonly id: string;
    readonly hiddenFromId?: StaffId;
  }[];
}

type Kept = DomainRecord | HistoryLine;
type Rule<Kind> = (record: Kind, readerId: StaffId) => Kind | undefined;

const whole = <Kind>(record: Kind): Kind => record;
const unlessHidden = <Kind extends DomainRecord>(record: Kind, readerId: StaffId): Kind | undefined =>
  hiddenFromIdOf(record) === readerId ? undefined : record;

/**
 * What of every kind of record a member of staff may see. Nobody sees a complaint about themselves, nor what
 * was said in anything that has to do with it.
 */
const RULES: { readonly [Type in Kept['type']]: Rule<Extract<Kept, { readonly type: Type }>> } = {
  group: whole,
  branch: whole,
  branchClaim: whole,
  calendar: whole,
  staff: whole,
  absence: whole,
  dossierHead: whole,
  customer: whole,
  vehicle: whole,
  vehicleHead: whole,
  visit: (visit, readerId) => (isWithheldFrom(visit, readerId) ? visitWithoutWords(visit) : visit),
  followUp: (followUp, readerId) =>
    isWithheldFrom(followUp, readerId) ? followUpWithoutWords(followUp) : followUp,
  obligation: unlessHidden,
  call: (call, readerId) => (isWithheldFrom(call, readerId) ? callWithoutWords(call, readerId) : call),
  callRegisterLine: (line, readerId) => (isWithheldFrom(line, readerId) ? lineWithoutWords(line) : line),
  registerCounter: whole,
  case: unlessHidden,
  letter: (letter, readerId) => {
    const shown = unlessHidden(letter, readerId);
    return shown && isWithheldFrom(shown, readerId) ? letterWithoutWords(shown) : shown;
  },
  letterCopy: unlessHidden,
  letterRegisterLine: whole,
  consent: whole,
  erasure: whole,
  contactPoint: whole,
  remainder: whole,
  notice: whole,
  absenceNotice: whole,
  stopNotice: whole,
  digest: whole,
  mail: whole,
  activity: historyLine,
};

/**
 * The record as that member of staff may see it.
 * @returns undefined when it does not exist for them.
 */
export function disclosedTo<Kind extends Kept>(readerId: StaffId, record: Kind): Kind | undefined {
  // The rule of its own type; the compiler cannot follow that the two belong together.
  const rule: (record: never, readerId: StaffId) => Kept | undefined = RULES[record.type];
  return rule(record as never, readerId) as Kind | undefined;
}

/** Whether there is a rule for things of that type. */
export function isKept(type: unknown): type is Kept['type'] {
  return typeof type === 'string' && Object.hasOwn(RULES, type);
}

/** Which attributes of a call are facts of the call, and which hold what somebody said. */
const FACTS_OF_CALL = {
  type: true,
  id: true,
  branchId: true,
  customerId: true,
  version: true,
  number: true,
  direction: true,
  callType: true,
  startedAt: true,
  endedAt: true,
  recordedAt: true,
  vehicleId: true,
  phoneNumber: true,
  spokenTo: false,
  outcome: true,
  vehicleUse: false,
  serviceOpinion: false,
  topics: true,
  repeatedTopicsReason: false,
  statements: false,
  talkNotes: false,
  callbackAt: true,
  doNotCallScope: true,
  followUps: true,
  cases: true,
  handledBy: true,
  actingFor: true,
  voided: true,
  withheldFromIds: true,
} as const satisfies Readonly<Record<keyof CallRecord, boolean>>;

type Fact = {
  readonly [Name in keyof typeof FACTS_OF_CALL]: (typeof FACTS_OF_CALL)[Name] extends true ? Name : never;
}[keyof typeof FACTS_OF_CALL];

function callWithoutWords(call: CallRecord, readerId: StaffId): CallRecord {
  const facts = Object.fromEntries(
    Object.entries(call).filter(([name]) => FACTS_OF_CALL[name as keyof CallRecord]),
  ) as Pick<CallRecord, Fact>;
  const { cases: linked, voided, ...rest } = facts;
  const cases = linked?.filter(({ hiddenFromId }) => hiddenFromId !== readerId) ?? [];
  return {
    ...rest,
    statements: [],
    ...(cases.length > 0 && { cases }),
    ...(voided && { voided: withoutReason(voided) }),
  };
}

function lineWithoutWords({ voided, ...line }: CallRegisterLine): CallRegisterLine {
  return { ...line, summary: '', ...(voided && { voided: withoutReason(voided) }) };
}

/** What the customer answered, and why it came back. */
function letterWithoutWords(letter: Letter): Letter {
  switch (letter.status) {
    case 'answered':
      return { ...letter, answer: '' };
    case 'archived': {
      const { answer: _, ...rest } = letter;
      return rest;
    }
    default:
      return letter;
  }
}

function withoutReason<Told extends { readonly reason?: string }>({
  reason: _,
  ...told
}: Told): Omit<Told, 'reason'> {
  return told;
}

/** The car and the work on it stay visible: whoever serves the customer needs them. */
function visitWithoutWords(visit: Visit): Visit {
  const { wishedServices: _, dossierEntry, ...rest } = visit;
  if (dossierEntry.status === 'owed') return { ...rest, dossierEntry };
  const contactPlan = { ...dossierEntry.contactPlan, talkingPoints: [] };
  return { ...rest, dossierEntry: { ...dossierEntry, contactPlan } };
}

function followUpWithoutWords(followUp: FollowUp): FollowUp {
  switch (followUp.status) {
    case 'done': {
      const { reply: _, ...rest } = followUp;
      return rest;
    }
    case 'unreachable': {
      const { finalMessage, ...rest } = followUp;
      return { ...rest, ...(finalMessage?.channel !== 'none' && finalMessage && { finalMessage }) };
    }
    case 'cancelled':
      return { ...followUp, reason: '' };
    default:
      return followUp;
  }
}

/** Written along with every deed, whatever it was about. A line that changed nothing else tells nothing. */
const WRITTEN_ALONG: ReadonlySet<string> = new Set([
  'dossierHead',
  'vehicleHead',
  'registerCounter',
  'callRegisterLine',
  'letterRegisterLine',
  'digest',
  'notice',
  'mail',
] satisfies readonly Kept['type'][]);

function historyLine(line: HistoryLine, readerId: StaffId): HistoryLine | undefined {
  const changed = line.changed.filter(({ hiddenFromId }) => hiddenFromId !== readerId);
  if (changed.length === line.changed.length) return line;
  const shown = changed.filter(({ type }) => !WRITTEN_ALONG.has(type));
  return shown.length > 0 ? { ...line, changed: shown } : undefined;
}
