import type { HttpReply } from '../http/http-server.ts';
import type { SesRefusal } from './ses-refusal.ts';

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** The answer to a message that was taken, in the query protocol of SES. */
export function acceptedAnswer(messageId: string): HttpReply {
  return xml(
    200,
    `<SendRawEmailResponse xmlns="${NAMESPACE}"><SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>local</RequestId></ResponseMetadata></SendRawEmailResponse>`,
  );
}

/** The answer to a request that was refused. */
export function refusedAnswer({ code, message }: SesRefusal, status = 400): HttpReply {
  return xml(
    status,
    `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>local</RequestId></ErrorResponse>`,
  );
}

function xml(status: number, body: string): HttpReply {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}
