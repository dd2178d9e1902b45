import type { Operation } from '../../../shared/contracts/operation.ts';

/** What an operation may ask of the database at most. */
export interface Budget {
  readonly readTrips: number;
  readonly transactions: number;
  /** Why it may ask for more than others. */
  readonly because?: string;
}

const OF_A_LETTER_SENT: Budget = {
  readTrips: 2,
  transactions: 1,
  because: 'the register line is found by the letter',
};
const WITH_SUPPRESSION: Budget = {
  readTrips: 3,
  transactions: 1,
  because: "the branch's country for the spelling, whether somebody with that number was forgotten",
};

const EXCEPTIONS: Readonly<Record<string, Budget>> = {
  registerCustomer: WITH_SUPPRESSION,
  changeCustomer: WITH_SUPPRESSION,
  recordLetterAnswer: OF_A_LETTER_SENT,
  archiveLetter: OF_A_LETTER_SENT,
  markLetterReturned: OF_A_LETTER_SENT,
  settleLetter: OF_A_LETTER_SENT,
  voidLetterLine: OF_A_LETTER_SENT,
  getLetter: { readTrips: 2, transactions: 0, because: 'what became of it is told by its mail' },
  listWaitingLetters: { readTrips: 2, transactions: 0, because: 'the names beside the list are read fresh' },
  exportCustomer: {
    readTrips: 3,
    transactions: 0,
    because: 'the dossier, then the page, then what belongs to its lines',
  },
  previewRetention: { readTrips: 2, transactions: 0, because: 'the oldest dossiers, then what is in them' },
  runRetention: {
    readTrips: 3,
    transactions: 1,
    because: 'the branch, the oldest dossiers, then each is a command of its own',
  },
  voidCall: { readTrips: 2, transactions: 1, because: 'the register line is found by the call' },
  registerCustomer: { readTrips: 3, transactions: 1, because: FORGOTTEN },
  changeCustomer: { readTrips: 3, transactions: 1, because: FORGOTTEN },
  findCustomers: {
    readTrips: 3,
    transactions: 0,
    because: "the branch's country for the spelling, the lookup, the dossiers found",
  },
  listWork: {
    readTrips: 3,
    transactions: 0,
    because: 'the branch says for whom the caller stands in, and the names beside the list are read fresh',
  },
  getCase: { readTrips: 2, transactions: 0, because: 'its figures are measured by the calendar' },
  getLetter: { readTrips: 2, transactions: 0, because: 'its mail says what became of it' },
  ...Object.fromEntries(
    ['recordLetterAnswer', 'archiveLetter', 'markLetterReturned', 'settleLetter', 'voidLetterLine'].map(
      (id) => [id, { readTrips: 2, transactions: 1, because: 'the register line is found by the letter' }],
    ),
  ),
  listWaitingLetters: {
    readTrips: 2,
    transactions: 0,
    because: 'the customers beside the list are read fresh',
  },
  exportCustomer: {
    readTrips: 3,
    transactions: 0,
    because: 'whether a complaint is about the caller, a page of records, what is kept of them elsewhere',
  },
  previewRetention: {
    readTrips: 3,
    transactions: 0,
    because: 'the periods, who is past them, their dossiers',
  },
  runRetention: {
    readTrips: 3,
    transactions: 1,
    because: 'the periods, who is past them; then a command for each',
  },
  nameDeputy: { readTrips: 2, transactions: 1, because: 'the work is that of whom the absence names' },
  extendAbsence: { readTrips: 2, transactions: 1, because: 'the work is that of whom the absence names' },
};

/** One round trip to read for everything, one transaction for whatever changes something. */
export function budgetOf(operation: Operation): Budget {
  return EXCEPTIONS[operation.id] ?? { readTrips: 1, transactions: operation.method === 'GET' ? 0 : 1 };
}

/** What the passing of time may ask for. */
export const TIMER_BUDGETS = {
  obligationStep: { readTrips: 1, transactions: 1 },
  digest: { readTrips: 2, transactions: 1, because: 'its notices say what it is about' },
  sweep: { readTrips: 2, transactions: 0, because: 'a page: the due index, then the items themselves' },
} as const satisfies Readonly<Record<string, Budget>>;

const CARRIED = 'the mail, the dossier of the letter it carries, the register line of that';

/** What sending a letter by mail may ask for: most of it concerns the mail alone. */
export const MAIL_BUDGETS = {
  takeMail: { readTrips: 3, transactions: 1, because: CARRIED },
  recordMailAttempt: { readTrips: 1, transactions: 1 },
  lookAfterMail: { readTrips: 3, transactions: 1, because: CARRIED },
} as const satisfies Readonly<Record<string, Budget>>;
