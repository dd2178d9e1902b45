import { SESClient } from '@aws-sdk/client-ses';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { createMailFeedback } from '../../functions/events/mail-feedback/handler.ts';
import { deliverMail } from '../../functions/streams/send-mail/deliver-mail.ts';
import { createSendMail, type SendMailDependencies } from '../../functions/streams/send-mail/handler.ts';
import { sesMailSender } from '../../shared/adapters/ses-mail-sender.ts';
import type { WaitingMail } from '../../shared/application/mail-command.ts';
import type { Mail } from '../../shared/domain/records/mail.ts';
import type { DomainRecord } from '../../shared/domain/records/change.ts';
import { renderMail } from '../../shared/letters/render-mail.ts';
import { announcedMail } from '../../shared/storage/announced-mail.ts';
import { DynamoReads } from '../../shared/storage/dynamo-reads.ts';
import { mailKey } from '../../shared/storage/keys.ts';
import { decode } from '../../shared/storage/records/decode.ts';
import { HARMONY, SHANGHAI } from './branch-facts.ts';
import { staffMail } from './mails.ts';
import type { SesServer } from './ses-server.ts';
import { type StaffedTable, staffedTable, UNHURRIED } from './staffed-table.ts';
import type { TestTable } from './table.ts';

export interface MailWorld extends StaffedTable {
  readonly mail: Mail;
  /** How often SES was asked since the test began. */
  asked(): number;
  /** Delivers the announcements of these mails as one batch of the stream. */
  announce(
    mails?: readonly Mail[],
    overrides?: Partial<SendMailDependencies>,
  ): ReturnType<ReturnType<typeof createSendMail>>;
  /** Sends a mail as the sweep does when nobody took it. */
  deliverBySweep(mail: WaitingMail): Promise<void>;
  tell(eventType: string, part?: Record<string, unknown>, which?: Mail): Promise<void>;
  stored(which?: Mail): Promise<Mail>;
}

/**
 * A pending mail, the functions that deal with it, and an SES that follows a script.
 * @param carried the mail with everything it is about; a digest to an agent unless said otherwise.
 */
export async function mailWorldOn(
  engine: TestTable,
  ses: SesServer,
  carried: { readonly mail: Mail; readonly records: readonly DomainRecord[] } = {
    mail: staffMail(),
    records: [],
  },
): Promise<MailWorld> {
  const { mail } = carried;
  const world = await staffedTable(engine, mail.createdAt);
  await world.insert(mail, ...carried.records);
  const before = ses.requests.length;
  const client = new SESClient(ses.clientConfig);
  let tries = 0;
  const dependencies: SendMailDependencies = {
    ...world,
    sender: sesMailSender(client, { from: 'after-sales@harmony.example', configurationSet: 'aftercare' }),
    render: renderMail,
    letterCopy: async (branchId, customerId, letterId) =>
      (await new DynamoReads(world.table).letterCopies(branchId, [{ customerId, letterId }]))[0],
    newTry: () => String(++tries),
    announcedMail,
  };
  const item = async ({ id }: Mail) => {
    const { Item } = await world.table.client.send(
      new GetCommand({
        TableName: world.table.tableName,
        Key: mailKey(id),
        ConsistentRead: true,
      }),
    );
    if (!Item) throw new Error('The mail is gone');
    return Item;
  };
  return {
    ...world,
    mail,
    asked: () => ses.requests.length - before,
    announce: async (mails = [mail], overrides = {}) => {
      const items = await Promise.all(mails.map(item));
      const records = items.map(
        (stored, index) =>
          ({
            dynamodb: { SequenceNumber: String(index + 1), NewImage: marshall(stored) },
          }) as DynamoDBRecord,
      );
      return createSendMail({ ...dependencies, ...overrides })({ Records: records }, UNHURRIED);
    },
    deliverBySweep: (announced) => deliverMail(dependencies, announced, 'sweep'),
    tell: (eventType, part = {}, which = mail) =>
      createMailFeedback(world)({
        'detail-type': `Email ${eventType}`,
        source: 'aws.ses',
        detail: {
          eventType,
          mail: {
            timestamp: '2026-12-01T01:00:20.000Z',
            messageId: 'ses-x',
            tags: { groupId: [HARMONY.id], branchId: [SHANGHAI.id], mailId: [which.id], attemptId: ['1'] },
          },
          ...part,
        },
      }),
    stored: async (which = mail) => decode(await item(which)).entry as Mail,
  };
}
