import { assertNever } from '../../kernel/never.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Mail } from '../records/mail.ts';
import type { RecordChange } from '../records/change.ts';
import { obstacleTo } from './check-contact.ts';
import { letterFailed } from './letter-failed.ts';
import { askForOutcome, withdrawQuestion } from './letter-outcome.ts';
import type { Letter, LetterFailure, LetterRegisterLine } from '../records/letter.ts';

/**
 * Whether a change of a mail concerns the dossier. It does when the mail is about to go out, because the
 * customer may have stopped it, when it failed, and when people must look at it or no longer must. Everything
 * else is noted only in the mail.
 */
export function concernsDossier(before: Mail, after: Mail): boolean {
  return after.status === 'sending' || failureOf(after) !== undefined || wasShown(before) || wasShown(after);
}

/** What happens to a letter with its mail. Decided together with the change of the mail. */
export function followMail(
  dossier: DossierState,
  letter: Letter,
  line: LetterRegisterLine,
  { before, after }: { readonly before: Mail; readonly after: Mail },
  facts: BranchFacts,
): readonly RecordChange[] {
  if (wasShown(after)) return askForOutcome(dossier, letter, facts);
  const failure = failureOf(after);
  const obstacle = failure === 'contactStopped' ? obstacleTo(dossier, letter, facts) : undefined;
  return [
    ...(wasShown(before) ? withdrawQuestion(dossier, letter, facts) : []),
    ...(failure ? letterFailed(dossier, letter, failure, line, facts, obstacle).changes : []),
  ];
}

function wasShown(mail: Mail): boolean {
  return mail.status === 'unknown' && mail.shownAt !== undefined;
}

function failureOf(mail: Mail): LetterFailure | undefined {
  switch (mail.status) {
    case 'failed':
      return mail.reason === 'contactStopped' ? 'contactStopped' : 'notSent';
    case 'bounced':
      return mail.hard ? 'bounced' : 'notDelivered';
    case 'complained':
      return 'complained';
    case 'pending':
    case 'sending':
    case 'unknown':
    case 'sent':
    case 'delivered':
      return undefined;
    default:
      return assertNever(mail);
  }
}
