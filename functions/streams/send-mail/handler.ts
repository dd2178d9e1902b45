import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { AnnouncedMail } from '../../../shared/application/mail-command.ts';
import { LETTER_PATIENCE_SECONDS } from '../../../shared/domain/mail/index.ts';
import { type Instant, plusMilliseconds } from '../../../shared/kernel/instant.ts';
import { errorFields } from '../../runtime/outages.ts';
import {
  type DeliverMailDependencies,
  deliverMail,
  TIME_FOR_ONE_MAIL_MILLISECONDS,
  urgentFirst,
} from './deliver-mail.ts';

/** What sending the mails of a batch needs. */
export interface SendMailDependencies extends DeliverMailDependencies {
  /**
   * The mail to send that a stream record announces. Undefined when it announces none.
   * @throws when the record cannot be read.
   */
  readonly announcedMail: (record: DynamoDBRecord) => AnnouncedMail | undefined;
}

interface Remaining {
  getRemainingTimeInMillis(): number;
}

/**
 * Sends the mails a batch of stream records announces, one after the other. Mails to staff go first, because
 * letters come in bulk and can wait. Staff do not wait for earlier batches of letters either: once the queue
 * is long, letters step aside and the sweep announces them again a few minutes later. A mail that is
 * deferred, refused or unknown is settled in its own record and does not hold up others. Only a mail that
 * could not be settled, or not be begun for lack of time, is reported as failed. Others that come again with
 * it were already taken.
 */
export function createSendMail(dependencies: SendMailDependencies) {
  const { announcedMail, clock, log } = dependencies;
  return async (event: DynamoDBStreamEvent, context: Remaining): Promise<DynamoDBBatchResponse> => {
    const failed: string[] = [];
    const found: Found[] = [];
    const failing = async (sequenceNumber: string, deal: () => Promise<void> | void) => {
      try {
        await deal();
      } catch (error) {
        log.error('A mail could not be dealt with', errorFields(error));
        failed.push(sequenceNumber);
      }
    };
    for (const record of event.Records) {
      const sequenceNumber = record.dynamodb?.SequenceNumber;
      if (!sequenceNumber) throw new Error('A stream record came without its sequence number');
      await failing(sequenceNumber, () => {
        const mail = announcedMail(record);
        if (mail) found.push({ sequenceNumber, mail });
      });
    }
    let aside = 0;
    for (const { sequenceNumber, mail } of found.toSorted((left, right) =>
      urgentFirst(left.mail, right.mail),
    )) {
      if (stepsAside(mail, clock.now())) aside += 1;
      else if (context.getRemainingTimeInMillis() < TIME_FOR_ONE_MAIL_MILLISECONDS)
        failed.push(sequenceNumber);
      else await failing(sequenceNumber, () => deliverMail(dependencies, mail, 'stream'));
    }
    if (aside > 0) log.info('Letters stepped aside for notices to staff', { count: aside });
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

interface Found {
  readonly sequenceNumber: string;
  readonly mail: AnnouncedMail;
}

function stepsAside({ urgent, readyAt }: AnnouncedMail, now: Instant): boolean {
  return !urgent && now > plusMilliseconds(readyAt, LETTER_PATIENCE_SECONDS * 1000);
}
