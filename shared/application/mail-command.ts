import { type Decision, refused } from '../domain/records/decision.ts';
import type { Actor, Facts } from '../domain/records/facts.ts';
import type { Mail } from '../domain/records/mail.ts';
import type { RecordChange } from '../domain/records/change.ts';
import type { BranchId, GroupId, MailId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { type CommandPorts, runCommand } from './run-command.ts';

/** Which mail, and of whom. */
export interface MailReference {
  readonly groupId: GroupId;
  readonly branchId: BranchId;
  readonly mailId: MailId;
}

/** A mail that waits to be sent, as a stream record or the due index says. */
export interface WaitingMail extends MailReference {
  /** A person waits for it, so it is sent before letters to customers, which come in bulk. */
  readonly urgent: boolean;
}

/** A mail to send that a stream record announces. */
export interface AnnouncedMail extends WaitingMail {
  /** Since when it could be sent. */
  readonly readyAt: Instant;
}

export interface MailCommand<Result> {
  readonly operation: string;
  readonly commandId: string;
  readonly trigger: Extract<Actor, { type: 'system' }>['trigger'];
  readonly decide: (mail: Mail, facts: Facts) => Decision<RecordChange, Result, never>;
}

/** `gone`: there is no such mail. `busy`: nothing was written. */
export type MailOutcome<Result> =
  | { readonly outcome: 'done'; readonly result: Result }
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'busy' };

/** Runs a rule about one mail. */
export async function runMailCommand<Result>(
  ports: CommandPorts,
  { groupId, branchId, mailId }: MailReference,
  { operation, commandId, trigger, decide }: MailCommand<Result>,
): Promise<MailOutcome<Result>> {
  const outcome = await runCommand(ports, {
    operation,
    commandId,
    actor: { type: 'system', trigger },
    plan: { groupId, branchId, mailId },
    decide: ({ mail }, facts) => (mail ? decide(mail, facts) : refused({ code: 'mail-gone' })),
    respond: () => ({ status: 204, headers: {}, body: null }),
  });
  switch (outcome.outcome) {
    case 'done':
      return { outcome: 'done', result: outcome.result };
    case 'refused':
      return { outcome: 'gone' };
    case 'busy':
      return { outcome: 'busy' };
    default:
      throw new Error(`A mail command has no receipt, yet it was ${outcome.outcome}`);
  }
}
