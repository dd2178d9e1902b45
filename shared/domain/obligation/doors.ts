import type { CancellationReason, ObligationKind, Proof } from '../records/obligation.ts';

/**
 * What a way out of a duty needs. Any one of them is enough. `call`: a call on record that shows it. `contact`: a
 * call, letter, visit or written reply in which the customer heard or said it. `letter`: a letter on record.
 * `attempts`: enough calls in vain, and a last message. `consent`: the customer's word, in an entry of its own.
 * `visit`: another visit on record. `record`: the deed itself, written down in full. `senior`: a supervisor or
 * manager. `nearer`: another duty takes its place and is due no later. `takenOver`: another case goes on with it.
 * `service`: the mail service told. `erasure`: nobody is left to whom it could be owed.
 */
export type Need =
  | 'call'
  | 'contact'
  | 'letter'
  | 'attempts'
  | 'consent'
  | 'visit'
  | 'record'
  | 'senior'
  | 'nearer'
  | 'takenOver'
  | 'service'
  | 'erasure';

/**
 * What happens to the duty when what ended it is taken back. `owedAgain`: it is owed in its old window, late if that is
 * over. `goes`: it ended because what brought it never happened, so nothing comes back. `stays`: a senior person's
 * word, or a deed that cannot be undone.
 */
export type TakenBack = 'owedAgain' | 'goes' | 'stays';

/** One way out of one kind of duty. */
export interface Door {
  readonly ends: 'met' | 'waived' | CancellationReason;
  readonly needs: readonly [Need, ...Need[]];
  /** What the proof may be, where it is met. */
  readonly proofs?: readonly Proof['type'][];
  /** What is owed from then on in its place, where anything is. */
  readonly leaves?: readonly ObligationKind[];
  readonly takenBack: TakenBack;
  /** Told when somebody who is not senior goes through it. */
  readonly tells?: 'supervisors';
}

export const DOOR_NAMES = [
  'complete',
  'correct',
  'settle',
  'mailTold',
  'waive',
  'make',
  'reply',
  'refuse',
  'doNotCall',
  'deceased',
  'consentWithdrawn',
  'badNumber',
  'closeUnreachable',
  'supersede',
  'sell',
  'cancel',
  'answer',
  'respond',
  'inform',
  'report',
  'declareUnsolved',
  'solve',
  'decide',
  'askForMore',
  'raiseLevel',
  'satisfaction',
  'merge',
  'withdraw',
  'voidCall',
  'letterFailed',
  'voidVisit',
  'erase',
] as const;
export type DoorName = (typeof DOOR_NAMES)[number];

type Doors = Readonly<Partial<Record<DoorName, Door>>>;

const CONTACTS = ['call', 'letter', 'visit', 'writtenReply', 'case'] as const;

/** Who is forgotten is owed nothing any more. */
const ERASE: Doors = { erase: { ends: 'personErased', needs: ['erasure'], takenBack: 'stays' } };

const UNDONE: Doors = {
  voidCall: { ends: 'callVoided', needs: ['senior'], takenBack: 'goes' },
  voidVisit: { ends: 'visitVoided', needs: ['senior'], takenBack: 'goes' },
};

const OF_FOLLOW_UPS: Doors = {
  make: { ends: 'met', needs: ['call'], proofs: ['call'], takenBack: 'owedAgain' },
  reply: { ends: 'met', needs: ['record'], proofs: ['writtenReply'], takenBack: 'owedAgain' },
  refuse: { ends: 'refusedByCustomer', needs: ['call'], takenBack: 'owedAgain' },
  doNotCall: { ends: 'doNotCall', needs: ['call'], takenBack: 'owedAgain' },
  deceased: { ends: 'deceased', needs: ['call'], takenBack: 'owedAgain' },
  consentWithdrawn: { ends: 'consentWithdrawn', needs: ['consent'], takenBack: 'owedAgain' },
  badNumber: { ends: 'unreachable', needs: ['call'], leaves: ['contactData'], takenBack: 'owedAgain' },
  closeUnreachable: { ends: 'unreachable', needs: ['attempts'], takenBack: 'owedAgain' },
  supersede: { ends: 'supersededByVisit', needs: ['visit'], takenBack: 'owedAgain' },
  sell: {
    ends: 'vehicleSold',
    needs: ['call', 'senior', 'record'],
    takenBack: 'owedAgain',
    tells: 'supervisors',
  },
  cancel: { ends: 'cancelledBySupervisor', needs: ['senior'], takenBack: 'stays' },
  letterFailed: { ends: 'letterFailed', needs: ['letter'], takenBack: 'goes' },
  ...UNDONE,
  ...ERASE,
};

/** A matter the customer takes back. What was decided or asked for goes through somebody senior only. */
const WITHDRAW: Door = {
  ends: 'caseClosed',
  needs: ['contact', 'senior'],
  takenBack: 'owedAgain',
  tells: 'supervisors',
};
const WITHDRAW_DECIDED: Door = { ...WITHDRAW, needs: ['senior'] };
const GIVEN_UP: Door = { ends: 'unreachable', needs: ['attempts'], takenBack: 'owedAgain' };
const MOVED_ON = { ends: 'caseMovedOn', takenBack: 'owedAgain' } as const;
const ABSORBED = { ends: 'caseMerged', needs: ['takenOver'], takenBack: 'stays' } as const;

/**
 * Every way out of every duty: what it needs, what is owed in its place, and what happens when it is taken back. The
 * rules of matters end a duty only through `leaveBy`, which reads this table; what is not in it is no way out.
 */
export const DOORS: Readonly<Record<ObligationKind, Doors>> = {
  dossier: {
    complete: { ends: 'met', needs: ['record'], proofs: ['visit'], takenBack: 'owedAgain' },
    waive: { ends: 'waived', needs: ['senior'], takenBack: 'stays' },
    voidVisit: UNDONE.voidVisit as Door,
    ...ERASE,
  },
  firstFollowUp: {
    ...OF_FOLLOW_UPS,
    make: { ...(OF_FOLLOW_UPS.make as Door), leaves: ['secondFollowUp'] },
    reply: { ...(OF_FOLLOW_UPS.reply as Door), leaves: ['secondFollowUp'] },
    closeUnreachable: { ...(OF_FOLLOW_UPS.closeUnreachable as Door), leaves: ['secondFollowUp'] },
  },
  secondFollowUp: OF_FOLLOW_UPS,
  caseFirstResponse: {
    answer: { ends: 'met', needs: ['contact', 'senior'], proofs: CONTACTS, takenBack: 'owedAgain' },
    respond: { ends: 'met', needs: ['contact', 'senior'], proofs: CONTACTS, takenBack: 'owedAgain' },
    inform: { ends: 'met', needs: ['contact'], proofs: ['call', 'letter'], takenBack: 'owedAgain' },
    raiseLevel: { ...MOVED_ON, needs: ['nearer'], leaves: ['caseFirstResponse'] },
    merge: { ...ABSORBED, leaves: ['caseFirstResponse'] },
    withdraw: WITHDRAW,
    closeUnreachable: GIVEN_UP,
    ...UNDONE,
    ...ERASE,
  },
  caseReport: {
    answer: { ...MOVED_ON, needs: ['contact', 'senior'], leaves: ['satisfactionCheck'] },
    report: {
      ends: 'met',
      needs: ['record'],
      proofs: ['case'],
      leaves: ['caseDecision'],
      takenBack: 'stays',
    },
    declareUnsolved: { ...MOVED_ON, needs: ['nearer'], leaves: ['caseReport'] },
    solve: { ...MOVED_ON, needs: ['record'], leaves: ['caseReply'] },
    merge: { ...ABSORBED, leaves: ['caseReport', 'caseDecision', 'caseReply'] },
    withdraw: WITHDRAW,
    ...UNDONE,
    ...ERASE,
  },
  caseDecision: {
    decide: { ends: 'met', needs: ['senior'], proofs: ['case'], leaves: ['caseReply'], takenBack: 'stays' },
    askForMore: {
      ends: 'met',
      needs: ['senior'],
      proofs: ['case'],
      leaves: ['caseReport'],
      takenBack: 'stays',
    },
    merge: { ...ABSORBED, leaves: ['caseDecision'] },
    withdraw: WITHDRAW_DECIDED,
    ...UNDONE,
    ...ERASE,
  },
  caseReply: {
    inform: {
      ends: 'met',
      needs: ['contact'],
      proofs: ['call', 'letter'],
      leaves: ['satisfactionCheck'],
      takenBack: 'owedAgain',
    },
    withdraw: WITHDRAW_DECIDED,
    closeUnreachable: GIVEN_UP,
    ...UNDONE,
    ...ERASE,
  },
  satisfactionCheck: {
    satisfaction: {
      ends: 'met',
      needs: ['contact', 'senior'],
      proofs: CONTACTS,
      takenBack: 'owedAgain',
    },
    merge: { ...ABSORBED, leaves: ['caseReport', 'caseDecision', 'caseReply', 'satisfactionCheck'] },
    withdraw: WITHDRAW,
    closeUnreachable: GIVEN_UP,
    letterFailed: { ends: 'letterFailed', needs: ['letter'], leaves: ['caseReply'], takenBack: 'stays' },
    ...UNDONE,
    ...ERASE,
  },
  contactData: {
    correct: { ends: 'met', needs: ['record'], proofs: ['customer'], takenBack: 'stays' },
    voidCall: UNDONE.voidCall as Door,
    ...ERASE,
  },
  letterOutcome: {
    settle: { ends: 'met', needs: ['senior'], proofs: ['letter'], takenBack: 'stays' },
    mailTold: { ends: 'letterSettled', needs: ['service'], takenBack: 'stays' },
    ...ERASE,
  },
};

/**
 * The door of a duty.
 * @throws when the duty has no such way out: a fault of the rule that tries it.
 */
export function doorOf(kind: ObligationKind, door: DoorName): Door {
  const found = DOORS[kind][door];
  if (!found) throw new Error(`${kind} has no door ${door}`);
  return found;
}
