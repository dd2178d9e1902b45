import { type Decision, refused } from '../domain/records/decision.ts';
import type { BranchFacts, Facts } from '../domain/records/facts.ts';
import type { DossierState } from '../domain/records/dossier-state.ts';
import { concernsDossier, followMail } from '../domain/letter/index.ts';
import type { Letter } from '../domain/records/letter.ts';
import type { LetterContent, Mail } from '../domain/records/mail.ts';
import type { RecordChange } from '../domain/records/change.ts';
import { type NotFound, onDossier } from './branch-command.ts';
import { type MailCommand, type MailOutcome, type MailReference, runMailCommand } from './mail-command.ts';
import { type CommandPorts, runCommand } from './run-command.ts';

/** The letter a mail carries, and all that is known of the customer it is for. */
export interface CarriedLetter {
  readonly letter: Letter;
  readonly dossier: DossierState;
  readonly facts: BranchFacts;
}

export interface LetterMailCommand<Result> extends Omit<MailCommand<Result>, 'decide'> {
  /**
   * Called first without the letter. If its decision concerns the dossier, it is called again with the
   * letter, and that decision holds.
   */
  readonly decide: (
    mail: Mail,
    facts: Facts,
    carried?: CarriedLetter,
  ) => Decision<RecordChange, Result, never>;
}

/**
 * Runs a rule about one mail that may also concern the letter it carries. Then mail, letter, register line,
 * customer and obligations change in one transaction. Most changes concern only the mail and cost no more.
 */
export async function runLetterMailCommand<Result>(
  ports: CommandPorts,
  reference: MailReference,
  command: LetterMailCommand<Result>,
): Promise<MailOutcome<Result>> {
  let letter: LetterContent | undefined;
  const outcome = await runMailCommand<Result | undefined>(ports, reference, {
    ...command,
    decide: (mail, facts) => {
      const decision = command.decide(mail, facts);
      const after = mailAfter(decision);
      letter =
        after && mail.content.template === 'letter' && concernsDossier(mail, after)
          ? mail.content
          : undefined;
      return letter ? { outcome: 'accepted', changes: [], result: undefined } : decision;
    },
  });
  if (letter) return runOnDossier(ports, reference, letter, command);
  if (outcome.outcome !== 'done') return outcome;
  if (outcome.result === undefined) throw new Error('A rule about a mail had no result');
  return { outcome: 'done', result: outcome.result };
}

async function runOnDossier<Result>(
  ports: CommandPorts,
  { groupId, branchId, mailId }: MailReference,
  { customerId, letterId }: LetterContent,
  { operation, commandId, trigger, decide }: LetterMailCommand<Result>,
): Promise<MailOutcome<Result>> {
  const outcome = await runCommand<Result, NotFound | { readonly code: 'mail-gone' }>(ports, {
    operation,
    commandId,
    actor: { type: 'system', trigger },
    plan: {
      groupId,
      branchId,
      customerId,
      mailId,
      letterId,
      cars: 'named',
      lookBack: ['letter'],
      contactPoints: true,
    },
    decide: (snapshot, facts: Facts) => {
      const { mail, letterLine } = snapshot;
      if (!mail) return refused({ code: 'mail-gone' });
      return onDossier<Result, never>((dossier, known) => {
        const letter = dossier.letters.find(({ id }) => id === letterId);
        const decision = decide(mail, facts, letter && { letter, dossier, facts: known });
        const after = mailAfter(decision);
        if (!after || !letter || !letterLine || decision.outcome === 'refused') return decision;
        const changes = followMail(dossier, letter, letterLine, { before: mail, after }, known);
        return { ...decision, changes: [...decision.changes, ...changes] };
      })(snapshot, facts);
    },
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

/** The mail as the decision leaves it; undefined when it does not change. */
function mailAfter(decision: Decision<RecordChange, unknown, never>): Mail | undefined {
  if (decision.outcome === 'refused') return undefined;
  for (const change of decision.changes) {
    if (change.op === 'replace' && change.record.type === 'mail') return change.record;
  }
  return undefined;
}
