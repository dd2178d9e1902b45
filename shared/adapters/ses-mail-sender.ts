import { SendRawEmailCommand, type SESClient, type SESClientConfig } from '@aws-sdk/client-ses';
import type { MailSender, OutgoingMail, SendResult } from '../application/mail-sender.ts';
import { addressIn, buildMessage } from './mail-message.ts';

/** From whom mail comes, and where its events go. */
export interface MailSettings {
  /** Sender, as in a header: `Aftercare <after-sales@example.com>` or the bare address. */
  readonly from: string;
  readonly configurationSet: string;
}

/**
 * SES offers no idempotency, and a repeated request is a second mail. So there is one try, never longer than
 * the lease of the attempt.
 */
export const SES_CLIENT_CONFIG: SESClientConfig = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
};

/** Sends through SES, tagged so that its events find the mail and the attempt again. */
export function sesMailSender(client: SESClient, { from, configurationSet }: MailSettings): MailSender {
  return {
    async send(mail) {
      const packed = await pack(mail, from);
      if ('outcome' in packed) return packed;
      const command = new SendRawEmailCommand({
        // The sender's name is in the message, encoded; SES takes none here that is not ASCII.
        Source: addressIn(from),
        Destinations: [mail.to.email],
        RawMessage: { Data: packed.message },
        ConfigurationSetName: configurationSet,
        Tags: [
          { Name: 'groupId', Value: mail.groupId },
          { Name: 'branchId', Value: mail.branchId },
          { Name: 'mailId', Value: mail.mailId },
          { Name: 'attemptId', Value: mail.attemptId },
        ],
      });
      try {
        const { MessageId } = await client.send(command);
        return MessageId === undefined
          ? { outcome: { outcome: 'unknown' }, errorName: 'NoMessageId' }
          : { outcome: { outcome: 'accepted', messageId: MessageId } };
      } catch (error) {
        return { outcome: outcomeOf(error), errorName: nameOf(error) };
      }
    },
  };
}

/** When it cannot be packed, nothing was sent, and trying again will not help. */
async function pack(
  mail: OutgoingMail,
  from: string,
): Promise<{ readonly message: Uint8Array } | SendResult> {
  try {
    return { message: await buildMessage(mail, from) };
  } catch (error) {
    return { outcome: { outcome: 'unwritable' }, errorName: nameOf(error) };
  }
}

/** SES will not take this very mail, today or tomorrow. */
const REFUSALS: ReadonlySet<string> = new Set(['MessageRejected', 'InvalidParameterValue']);

/**
 * SES also answers `MessageRejected` about our deployment: the sender is not verified (in the sandbox, nor
 * the recipient), or sending is paused for the account. No code separates these from a rejected mail, only
 * the start of the message. What follows names addresses and is neither read nor logged.
 */
const REJECTIONS_OF_US: readonly string[] = [
  'Email address is not verified.',
  'Sending paused for this account.',
];

/** The request never left: no connection, or no permission. */
const NEVER_LEFT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CredentialsProviderError',
]);

/**
 * Only an answer of SES, or a request that never left, shows that nothing was sent. Silence, a lost
 * connection and server errors leave it unknown.
 */
function outcomeOf(error: unknown): SendResult['outcome'] {
  const name = nameOf(error);
  if (isRejectionOfUs(error, name)) return { outcome: 'deferred' };
  if (REFUSALS.has(name)) return { outcome: 'refused' };
  if (NEVER_LEFT.has(name)) return { outcome: 'deferred' };
  const status = statusOf(error);
  const answered = status !== undefined && status >= 400 && status < 500 && status !== 408;
  return answered ? { outcome: 'deferred' } : { outcome: 'unknown' };
}

function isRejectionOfUs(error: unknown, name: string): boolean {
  return (
    name === 'MessageRejected' &&
    error instanceof Error &&
    REJECTIONS_OF_US.some((start) => error.message.startsWith(start))
  );
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'NotAnError';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  const { $metadata: metadata } = error;
  const status =
    typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
      ? metadata.httpStatusCode
      : undefined;
  return typeof status === 'number' ? status : undefined;
}
