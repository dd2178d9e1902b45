import type { ConsentPurpose } from './consent.ts';
import type { LetterKind, LetterTemplate } from './letter.ts';

/** A value a letter is filled with: free text, or a day that is written out in the letter's language. */
export interface MergeField {
  readonly form: 'text' | 'day';
  readonly needed: boolean;
}

/** What a letter is for, and what has to be filled in. */
export interface TemplateRule {
  readonly kind: LetterKind;
  readonly purpose: ConsentPurpose;
  readonly fields: Readonly<Record<string, MergeField>>;
  /** Content, date and place of an event must be clear. */
  readonly hasEvent: boolean;
  /** Belongs to a case, whose answer it carries. */
  readonly answersCase: boolean;
}

const TEXT: MergeField = { form: 'text', needed: true };
const DAY: MergeField = { form: 'day', needed: true };
const NOTE: MergeField = { form: 'text', needed: false };

/** What each letter is for and what has to be filled in. */
export const TEMPLATE_RULES: Readonly<Record<LetterTemplate, TemplateRule>> = {
  unreachable: {
    kind: 'notice',
    purpose: 'serviceCare',
    fields: { visitedOn: DAY, plateNumber: NOTE, note: NOTE },
    hasEvent: false,
    answersCase: false,
  },
  maintenanceDue: {
    kind: 'notice',
    purpose: 'reminder',
    fields: { plateNumber: TEXT, dueOn: DAY, note: NOTE },
    hasEvent: false,
    answersCase: false,
  },
  eventInvitation: {
    kind: 'invitation',
    purpose: 'marketing',
    fields: { content: TEXT, note: NOTE },
    hasEvent: true,
    answersCase: false,
  },
  caseReply: {
    kind: 'reply',
    purpose: 'serviceCare',
    fields: { matter: TEXT, answer: TEXT, note: NOTE },
    hasEvent: false,
    answersCase: true,
  },
};
