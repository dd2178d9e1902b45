import type { Language } from '../../../shared/domain/records/roles.ts';
import type { ConsentPair } from '../../../shared/domain/records/consent.ts';

/** Who writes, and what is or was stopped. */
export interface UnsubscribeQuestion extends ConsentPair {
  readonly language: Language;
  readonly branchName: string;
}

/** Whom to call about a link that does not work. */
export interface BranchToCall {
  readonly branchName: string;
  readonly phoneNumber?: string;
}

/** The pages customers see behind the link in a letter, as HTML. They name nobody. */
export interface UnsubscribePages {
  /** Asks before anything is stopped. */
  ask(question: UnsubscribeQuestion): string;
  /** It is stopped. */
  done(question: UnsubscribeQuestion): string;
  /** The recipient is forgotten: nothing is sent any more. */
  forgotten(to: Pick<UnsubscribeQuestion, 'language' | 'branchName'>): string;
  /** The link is not one of ours. In both languages. */
  unknown(whom: BranchToCall | undefined): string;
  /** It could not be done just now. In both languages. */
  later(): string;
}
