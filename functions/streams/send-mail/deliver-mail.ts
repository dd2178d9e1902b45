import { type CarriedLetter, runLetterMailCommand } from '../../../shared/application/letter-mail-command.ts';
import type { MailReference, WaitingMail } from '../../../shared/application/mail-command.ts';
import type { MailSender } from '../../../shared/application/mail-sender.ts';
import type { MailWords } from '../../../shared/domain/records/mail-words.ts';
import type { CommandPorts } from '../../../shared/application/run-command.ts';
import {
  type AttemptOutcome,
  decideRecordAttempt,
  decideTakeMail,
  type TakenMail,
} from '../../../shared/domain/mail/index.ts';
import type { Mail } from '../../../shared/domain/records/mail.ts';
import type { LetterCopy } from '../../../shared/domain/records/letter.ts';
import { obstacleTo } from '../../../shared/domain/letter/index.ts';
import type { BranchId, CustomerId, LetterId } from '../../../shared/kernel/ids.ts';
import type { Log } from '../../runtime/log.ts';
import { errorFields } from '../../runtime/outages.ts';

/** What sending one mail needs. */
export interface DeliverMailDependencies extends CommandPorts {
  readonly sender: MailSender;
  /** The words of the mail; pure. */
  readonly render: (mail: Mail, copy?: LetterCopy) => MailWords;
  /** The copy of a letter, exactly as it was approved. */
  readonly letterCopy: (
    branchId: BranchId,
    customerId: CustomerId,
    letterId: LetterId,
  ) => Promise<LetterCopy | undefined>;
  /** Different for every try to take a mail, because two takers must never be mistaken for one. */
  readonly newTry: () => string;
  readonly log: Log;
}

/** Longer than one mail can take, so that none is cut off while SES works on it. */
export const TIME_FOR_ONE_MAIL_MILLISECONDS = 20_000;

/** Mails to staff before letters, which come in bulk and can wait. */
export function urgentFirst(left: WaitingMail, right: WaitingMail): number {
  return Number(right.urgent) - Number(left.urgent);
}

/**
 * Sends one mail: take it, send it, note the outcome. Each step is committed before the next. A crash in
 * between leaves an attempt under way, which the sweep ends as unknown.
 * @param trigger what brought the mail here, for the history.
 * @throws when the database cannot be reached or others kept changing the mail.
 */
export async function deliverMail(
  { sender, render, letterCopy, newTry, log, ...ports }: DeliverMailDependencies,
  reference: MailReference,
  trigger: 'stream' | 'sweep',
): Promise<void> {
  const fields = { groupId: reference.groupId, branchId: reference.branchId, mailId: reference.mailId };
  const take = await runLetterMailCommand<TakenMail>(ports, reference, {
    operation: 'takeMail',
    commandId: `mail:${reference.mailId}:take:${newTry()}`,
    trigger,
    decide: (current, facts, carried) => decideTakeMail(current, maySend(carried), facts),
  });
  if (take.outcome === 'busy') throw new Error('A mail could not be taken for contention');
  if (take.outcome === 'gone') return log.warn('A mail to send does not exist', fields);
  if (!take.result.taken) {
    if (take.result.stopped) return log.warn('A letter was not sent: its reader stopped it', fields);
    return log.info('A mail was left alone', fields);
  }

  const { mail, attemptId } = take.result;
  const seen = await attempt({ sender, render, letterCopy, log }, reference, mail, attemptId);
  const noted = await runLetterMailCommand(ports, reference, {
    operation: 'recordMailAttempt',
    commandId: `mail:${reference.mailId}:attempt:${attemptId}`,
    trigger,
    decide: (current, facts) => decideRecordAttempt(current, attemptId, seen, facts),
  });
  const status = noted.outcome === 'done' ? noted.result.status : noted.outcome;
  log.info('A mail was handed over', { ...fields, outcome: seen.outcome, code: status });
}

/** A letter goes only to a customer who may still be written to. No reader can stop other mails. */
function maySend(carried: CarriedLetter | undefined): boolean {
  return !carried || obstacleTo(carried.dossier, carried.letter, carried.facts) === undefined;
}

async function attempt(
  {
    sender,
    render,
    letterCopy,
    log,
  }: Pick<DeliverMailDependencies, 'sender' | 'render' | 'letterCopy' | 'log'>,
  { groupId, branchId, mailId }: MailReference,
  mail: Mail,
  attemptId: string,
): Promise<AttemptOutcome> {
  const fields = { groupId, branchId, mailId };
  const copy = await copyOf(letterCopy, branchId, mail).catch((error: unknown) => {
    log.warn('The copy of a letter could not be read', { ...fields, ...errorFields(error) });
    return 'unreadable' as const;
  });
  // Certainly nothing was sent. It is tried again later.
  if (copy === 'unreadable') return { outcome: 'deferred' };
  const rendered = renderedOr(
    () => (copy ? render(mail, copy) : render(mail)),
    (error) => log.error('A mail cannot be written', { ...fields, ...errorFields(error) }),
  );
  if (!rendered) return { outcome: 'unwritable' };
  const { to, language, createdAt } = mail;
  const sent = await sender.send({
    groupId,
    branchId,
    mailId,
    attemptId,
    to,
    language,
    createdAt,
    ...rendered,
  });
  const { outcome } = sent.outcome;
  const failure = { ...fields, outcome, ...(sent.errorName && { errorName: sent.errorName }) };
  if (outcome === 'unwritable') log.error('A mail cannot be written', failure);
  else if (sent.errorName) log.warn('A mail was not accepted', failure);
  return sent.outcome;
}

async function copyOf(
  letterCopy: DeliverMailDependencies['letterCopy'],
  branchId: BranchId,
  { content }: Mail,
): Promise<LetterCopy | undefined> {
  if (content.template !== 'letter') return undefined;
  return letterCopy(branchId, content.customerId, content.letterId);
}

/** A mail that cannot be rendered is our bug. It is reported and not tried for ever. */
function renderedOr(render: () => MailWords, report: (error: unknown) => void): MailWords | undefined {
  try {
    return render();
  } catch (error) {
    report(error);
    return undefined;
  }
}
