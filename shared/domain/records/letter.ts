import type {
  BranchId,
  CaseId,
  CustomerId,
  FollowUpId,
  LetterId,
  MailId,
  StaffId,
} from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Language } from './roles.ts';
import type { RegisterNumber, Voided } from './call.ts';
import type { ConsentPurpose } from './consent.ts';
import { inStateOf } from './in-state.ts';

/** The three kinds of A-26. */
export const LETTER_KINDS = ['notice', 'invitation', 'reply'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** The letters we have wording for. */
export const LETTER_TEMPLATES = ['unreachable', 'maintenanceDue', 'eventInvitation', 'caseReply'] as const;
export type LetterTemplate = (typeof LETTER_TEMPLATES)[number];

/** An event somebody is invited to; content, date and place must be clear. */
export interface LetterEvent {
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
}

/** How a letter can leave the house other than by e-mail. */
export const POSTAL_WAYS = ['post', 'registeredPost', 'courier', 'byHand'] as const;
export type PostalWay = (typeof POSTAL_WAYS)[number];
export type LetterWay = PostalWay | 'email';

/** How it was sent, and its outcome. */
export interface Posting {
  readonly number: RegisterNumber;
  /** The local day its line was written: lines stand in the order of their numbers. */
  readonly enteredOn: LocalDate;
  readonly postedAt: Instant;
  readonly postedOn: LocalDate;
  readonly postedBy: StaffId;
  readonly way: LetterWay;
  /** The postal or e-mail address it went to. */
  readonly address: string;
  readonly trackingNumber?: string;
  readonly mailId?: MailId;
}

interface LetterBase {
  readonly type: 'letter';
  readonly id: LetterId;
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly version: number;
  readonly kind: LetterKind;
  readonly template: LetterTemplate;
  readonly language: Language;
  readonly channel: 'email' | 'post';
  /** What the letter is for; decides whether consent is needed and whether it can be unsubscribed from. */
  readonly purpose: ConsentPurpose;
  /** Values for the template's fields, checked when it is drafted. */
  readonly fields: Readonly<Record<string, string>>;
  readonly event?: LetterEvent;
  /** What it answers or belongs to. */
  readonly caseId?: CaseId;
  readonly followUpId?: FollowUpId;
  /** Whom the complaint it answers is about. */
  readonly hiddenFromId?: StaffId;
  /** Whom a complaint that came in answer to it is about. They are not shown what was said. */
  readonly withheldFromIds?: readonly StaffId[];
  readonly draftedAt: Instant;
  readonly draftedBy: StaffId;
  /** From then on its words, address and copy are fixed. */
  readonly approved?: {
    readonly at: Instant;
    readonly by: StaffId;
    readonly subject: string;
    readonly address: string;
  };
}

/**
 * Why a letter that counts as sent did not get there. `returned`: by the post. `bounced`: the address takes no
 * mail. `notDelivered`: it could not be delivered this time (mailbox full, too large, given up), which says nothing about
 * the address. `complained`: the reader called it unwanted. `notSent`: the mail service never took it, or a person found
 * that it had not gone out. `contactStopped`: the customer stopped it before it went out, so it never did.
 */
export const LETTER_FAILURES = [
  'returned',
  'bounced',
  'notDelivered',
  'complained',
  'notSent',
  'contactStopped',
] as const;
export type LetterFailure = (typeof LETTER_FAILURES)[number];

/**
 * The outcome of a filed letter, before or after filing: whether it came back, what the customer answered.
 */
export interface FiledOutcome {
  readonly returnedAt?: Instant;
  readonly because?: LetterFailure;
  readonly reason?: string;
  readonly answeredAt?: Instant;
  readonly answer?: string;
}

/** What a letter has of its own in each state (state machine E.5). */
export type LetterState =
  | { readonly status: 'drafted' }
  | { readonly status: 'approved' }
  | { readonly status: 'discarded'; readonly discardedAt: Instant; readonly reason: string }
  | { readonly status: 'posted'; readonly posting: Posting }
  | {
      readonly status: 'returned';
      readonly posting: Posting;
      readonly returnedAt: Instant;
      readonly because: LetterFailure;
      readonly reason?: string;
    }
  | {
      readonly status: 'answered';
      readonly posting: Posting;
      readonly answeredAt: Instant;
      readonly answer: string;
    }
  | ({
      readonly status: 'archived';
      readonly posting: Posting;
      readonly archivedAt: Instant;
    } & FiledOutcome)
  | {
      readonly status: 'voided';
      readonly posting: Posting;
      readonly voidedAt: Instant;
      readonly voidedBy: StaffId;
      readonly reason: string;
    };

/** A letter to a customer (state machine E.5). */
export type Letter = LetterBase & LetterState;

/** Exactly what was approved and is sent, kept beside the dossier to be shown again. */
export interface LetterCopy {
  readonly type: 'letterCopy';
  readonly id: LetterId;
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly version: number;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Whom and where it was written to. */
  readonly to: { readonly name: string; readonly address: string };
  /** As the reader sees the sender. */
  readonly senderName: string;
  /** Where answers to an e-mail go. */
  readonly replyTo?: string;
  /** Stops letters of this purpose; only on e-mails that can be stopped. */
  readonly unsubscribeUrl?: string;
  /** The calendar file of an invitation. */
  readonly calendar?: string;
  /** As on the letter. */
  readonly hiddenFromId?: StaffId;
}

/** One line per letter sent, kept as a book; voided but never deleted. */
export interface LetterRegisterLine {
  readonly type: 'letterRegisterLine';
  readonly branchId: BranchId;
  readonly version: number;
  readonly number: RegisterNumber;
  readonly enteredAt: Instant;
  readonly enteredOn: LocalDate;
  readonly postedAt: Instant;
  readonly postedOn: LocalDate;
  readonly kind: LetterKind;
  readonly template: LetterTemplate;
  readonly way: Posting['way'];
  readonly trackingNumber?: string;
  readonly customerId: CustomerId;
  readonly customerName: string;
  readonly address: string;
  readonly subject: string;
  /** Left out, with the case, where the letter answers a complaint about a person. */
  readonly letterId?: LetterId;
  readonly caseId?: CaseId;
  readonly handledBy: StaffId;
  readonly actingFor?: StaffId;
  readonly returned?: { readonly at: Instant; readonly because: LetterFailure; readonly reason?: string };
  readonly answered?: { readonly at: Instant };
  readonly voided?: Voided;
}

/** The words of a letter, and how its sender is shown. */
export type LetterWords = Pick<
  LetterCopy,
  'subject' | 'html' | 'text' | 'senderName' | 'replyTo' | 'unsubscribeUrl' | 'calendar'
>;

/** The letter in another state. */
export const letterInState = inStateOf<LetterBase, LetterState>({
  type: true,
  id: true,
  branchId: true,
  customerId: true,
  version: true,
  kind: true,
  template: true,
  language: true,
  channel: true,
  purpose: true,
  fields: true,
  event: true,
  caseId: true,
  followUpId: true,
  hiddenFromId: true,
  withheldFromIds: true,
  draftedAt: true,
  draftedBy: true,
  approved: true,
});
