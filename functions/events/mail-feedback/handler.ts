import { runLetterMailCommand } from '../../../shared/application/letter-mail-command.ts';
import type { CommandPorts } from '../../../shared/application/run-command.ts';
import { decideResolveMail } from '../../../shared/domain/mail/index.ts';
import type { Log } from '../../runtime/log.ts';
import { readSesEvent } from './read-ses-event.ts';

/** What applying the events of SES to mails needs. */
export interface MailFeedbackDependencies extends CommandPorts {
  readonly log: Log;
}

/**
 * Applies what SES says about a mail to its record. Events may come twice, in any order, and before we noted
 * the attempt ourselves.
 * @throws when the event has an unknown shape, the database cannot be reached, or others kept changing the
 * mail. The event then comes again, and is at last kept among the failures.
 */
export function createMailFeedback({ log, ...ports }: MailFeedbackDependencies) {
  return async (given: unknown): Promise<void> => {
    const read = readSesEvent(given);
    if (read === 'ignored') return;
    if (read === 'foreign') return log.warn('SES told of a mail that carries none of our tags', {});

    const { mail, event } = read;
    const fields = { ...mail, code: event.event };
    const resolved = await runLetterMailCommand(ports, mail, {
      operation: 'resolveMail',
      commandId: `mail:${mail.mailId}:event:${event.event}:${event.messageId}:${event.at}`,
      trigger: 'mailEvent',
      decide: (current) => decideResolveMail(current, event),
    });
    if (resolved.outcome === 'busy') throw new Error('A mail could not be resolved for contention');
    if (resolved.outcome === 'gone') return log.warn('SES told of a mail that does not exist', fields);
    const noted = { ...fields, outcome: resolved.result.status };
    if (event.event === 'bounced') log.warn(event.hard ? 'A mail bounced for good' : 'A mail bounced', noted);
    else if (event.event === 'complained') log.warn('A recipient complained about a mail', noted);
    else log.info('SES told of a mail', noted);
  };
}
