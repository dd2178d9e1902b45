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
const WITH_NEW_PLACES: Budget = {
  readTrips: 3,
  transactions: 1,
  because: "the branch's country for the spelling, then what the group knows of the numbers and addresses",
};
const OF_UNSEEN_CUSTOMER: Budget = {
  readTrips: 2,
  transactions: 1,
  because: 'what the group says of the numbers of a customer this process has not seen yet',
};

const EXCEPTIONS: Readonly<Record<string, Budget>> = {
  registerCustomer: WITH_NEW_PLACES,
  changeCustomer: WITH_NEW_PLACES,
  recordDelivery: OF_UNSEEN_CUSTOMER,
  recordCall: OF_UNSEEN_CUSTOMER,
  recordConsent: OF_UNSEEN_CUSTOMER,
  eraseCustomer: OF_UNSEEN_CUSTOMER,
  recordSatisfaction: OF_UNSEEN_CUSTOMER,
  recordLetterAnswer: OF_A_LETTER_SENT,
  archiveLetter: OF_A_LETTER_SENT,
  markLetterReturned: OF_A_LETTER_SENT,
  settleLetter: OF_A_LETTER_SENT,
  voidLetterLine: OF_A_LETTER_SENT,
  getLetter: { readTrips: 2, transactions: 0, because: 'what became of it is told by its mail' },
  listWaitingLetters: { readTrips: 2, transactions: 0, because: 'the names beside the list are read fresh' },
  exportCustomer: {
    readTrips: 4,
    transactions: 0,
    because: 'the dossier, then its state, its history and its copies in turn',
  },
  previewRetention: {
    readTrips: 4,
    transactions: 0,
    because: 'the branch, its periods, the oldest dossiers, then what is in them',
  },
  runRetention: {
    readTrips: 3,
    transactions: 1,
    because: 'the branch, the oldest dossiers, then each is a command of its own',
  },
  voidCall: {
    readTrips: 3,
    transactions: 1,
    because: 'the register line and the follow-ups are found by the call, what was owed for these by them',
  },
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
  nameDeputy: { readTrips: 2, transactions: 1, because: 'the work is that of whom the absence names' },
  extendAbsence: { readTrips: 2, transactions: 1, because: 'the work is that of whom the absence names' },
};

/** One round trip to read for every operation, one transaction for every change. */
export function budgetOf(operation: Operation): Budget {
  return EXCEPTIONS[operation.id] ?? { readTrips: 1, transactions: operation.method === 'GET' ? 0 : 1 };
}

/** What the passing of time may ask for. */
export const TIMER_BUDGETS = {
  obligationStep: { readTrips: 1, transactions: 1 },
  digest: { readTrips: 2, transactions: 1, because: 'its notices say what it is about' },
  sweep: { readTrips: 2, transactions: 0, because: 'a page: the due index, then the items themselves' },
} as const satisfies Readonly<Record<string, Budget>>;
