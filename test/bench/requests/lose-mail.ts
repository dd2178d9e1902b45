import { runLetterMailCommand } from '../../../shared/application/letter-mail-command.ts';
import type { MailReference } from '../../../shared/application/mail-command.ts';
import type { CommandPorts } from '../../../shared/application/run-command.ts';
import {
  decideLookAfterMail,
  decideRecordAttempt,
  decideTakeMail,
  type LookedAfter,
  type Mail,
  type TakenMail,
} from '../../../shared/domain/mail/index.ts';
import type { BranchId, CustomerId, GroupId, LetterId } from '../../../shared/kernel/ids.ts';
import { type Instant, plusMinutes } from '../../../shared/kernel/instant.ts';
import { MAIL_BUDGETS } from './budgets.ts';
import type { Measured } from './database-meter.ts';
import type { Row } from './row.ts';

/** A letter as the typed client of the API names it. */
export interface LetterReference {
  readonly branchId: string;
  readonly customerId: string;
  readonly letterId: string;
}

/** Longer than anybody waits for word of the mail service. */
const NOBODY_KNOWS_AFTER_MINUTES = 16;

/**
 * Tries to send the mail of a letter, never hears what became of it and asks the supervisors in the end, as
 * send-mail and the sweep do; measures each of the three.
 */
export class LostMail {
  readonly #measured = new Map<keyof typeof MAIL_BUDGETS, Measured>();
  readonly #ports: CommandPorts;
  readonly #groupId: GroupId;
  readonly #take: () => Measured;

  constructor(ports: CommandPorts, groupId: GroupId, take: () => Measured) {
    this.#ports = ports;
    this.#groupId = groupId;
    this.#take = take;
  }

  async lose(letter: LetterReference): Promise<void> {
    const reference = await this.#mailOf(letter);
    const from = this.#ports.clock.now();
    const taken = await this.#run<TakenMail>('takeMail', reference, from, (mail, facts) =>
      decideTakeMail(mail, true, facts),
    );
    if (!taken.taken) throw new Error('The mail of the letter could not be taken');
    await this.#run<{ readonly status: Mail['status'] }>(
      'recordMailAttempt',
      reference,
      from,
      (mail, facts) => decideRecordAttempt(mail, taken.attemptId, { outcome: 'unknown' }, facts),
    );
    const later = plusMinutes(from, NOBODY_KNOWS_AFTER_MINUTES);
    const { did } = await this.#run<LookedAfter>('lookAfterMail', reference, later, decideLookAfterMail);
    if (did !== 'shown') throw new Error(`Nobody was asked about the mail: ${did}`);
  }

  rows(): readonly Row[] {
    return (Object.keys(MAIL_BUDGETS) as (keyof typeof MAIL_BUDGETS)[]).map((name) => {
      const measured = this.#measured.get(name);
      if (!measured) throw new Error(`No mail was lost: ${name} was not measured`);
      return { name: `mail: ${name}`, measured, budget: MAIL_BUDGETS[name] };
    });
  }

  async #mailOf({ branchId, customerId, letterId }: LetterReference): Promise<MailReference> {
    const plan = {
      groupId: this.#groupId,
      branchId: branchId as BranchId,
      customerId: customerId as CustomerId,
    };
    const { dossier } = await this.#ports.store.read(plan, this.#ports.clock.now());
    const letter = dossier?.letters.find(({ id }) => id === (letterId as LetterId));
    const mailId = letter && 'posting' in letter ? letter.posting.mailId : undefined;
    if (!mailId) throw new Error('The letter has no mail');
    return { groupId: plan.groupId, branchId: plan.branchId, mailId };
  }

  async #run<Result>(
    name: keyof typeof MAIL_BUDGETS,
    reference: MailReference,
    now: Instant,
    decide: Parameters<typeof runLetterMailCommand<Result>>[2]['decide'],
  ): Promise<Result> {
    this.#take();
    const ran = await runLetterMailCommand({ ...this.#ports, clock: { now: () => now } }, reference, {
      operation: name,
      commandId: `mail:${reference.mailId}:${name}`,
      trigger: name === 'lookAfterMail' ? 'sweep' : 'stream',
      decide,
    });
    this.#measured.set(name, this.#take());
    if (ran.outcome !== 'done') throw new Error(`${name} was not done: ${ran.outcome}`);
    return ran.result;
  }
}
