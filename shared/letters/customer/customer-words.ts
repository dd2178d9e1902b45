import type { LetterTemplate } from '../../domain/records/letter.ts';

/** The values of a letter, days already written out. */
export type Values = Readonly<Record<string, string>>;

/** What a letter says between salutation and closing. */
export interface LetterBody {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** Everything letters to customers say, in one language. */
export interface CustomerWords {
  /** By name only as far as it is known. We never split names. */
  readonly salutation: (customer: {
    readonly fullName: string;
    readonly surname?: string;
    readonly honorific?: string;
  }) => string;
  readonly templates: Readonly<
    Record<
      LetterTemplate,
      (values: Values, branchName: string, phoneNumber: string | undefined) => LetterBody
    >
  >;
  readonly eventLabels: Readonly<Record<'when' | 'where' | 'what', string>>;
  readonly closing: string;
  readonly department: string;
  readonly phone: string;
  readonly emailAddress: string;
  readonly stopLink: string;
  readonly stopByPost: (branchName: string, phoneNumber: string | undefined) => string;
  readonly whyWritten: (branchName: string) => string;
  readonly draft: string;
}

/** Whether a form of address is of that language: `Dear 先生` and `尊敬的OrtegaMs.` are neither. */
export function isChinese(honorific: string): boolean {
  return /\p{Script=Han}/u.test(honorific);
}
