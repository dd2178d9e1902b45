import { randomUUID } from 'node:crypto';
import { SESClient } from '@aws-sdk/client-ses';
import { SES_CLIENT_CONFIG, sesMailSender } from '../../../shared/adapters/ses-mail-sender.ts';
import { renderMail } from '../../../shared/letters/render-mail.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { commandIds } from '../../../shared/adapters/ids.ts';
import { jitteredPause } from '../../../shared/adapters/jittered-pause.ts';
import { systemClock } from '../../../shared/adapters/system-clock.ts';
import { announcedMail } from '../../../shared/storage/announced-mail.ts';
import { databaseClient } from '../../../shared/storage/database-client.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { createLog } from '../../runtime/create-log.ts';
import { type Environment, required } from '../../runtime/environment.ts';
import { type MailSettings, mailSettings } from './mail-settings.ts';
import type { DeliverMailDependencies } from './deliver-mail.ts';
import { createSendMail, type SendMailDependencies } from './handler.ts';

/** The function as it runs on AWS. The local run and tests replace parts of it. */
export function compose(environment: Environment, overrides: Partial<SendMailDependencies> = {}) {
  const database = { client: databaseClient(), tableName: required(environment, 'TABLE_NAME') };
  return createSendMail({
    store: new DynamoStore(database),
    clock: systemClock,
    ids: commandIds,
    pause: jitteredPause,
    ...mailSending(mailSettings(environment), database),
    announcedMail,
    log: createLog('streams/send-mail', environment['LOG_LEVEL']),
    ...overrides,
  });
}

/**
 * What sending a mail needs beside what every command needs. The sweep sends mails that were announced and
 * not taken.
 */
export function mailSending(
  { apiUrl, ...identity }: MailSettings,
  database: Database,
): Pick<DeliverMailDependencies, 'sender' | 'render' | 'letterCopy' | 'newTry'> {
  const reads = new DynamoReads(database);
  return {
    sender: sesMailSender(new SESClient(SES_CLIENT_CONFIG), identity),
    render: (mail, copy) => renderMail(mail, copy, apiUrl),
    letterCopy: async (branchId, customerId, letterId) =>
      (await reads.letterCopies(branchId, [{ customerId, letterId }]))[0],
    newTry: randomUUID,
  };
}
