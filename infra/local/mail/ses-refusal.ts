import type { SentMail } from './sent-mail.ts';

/** What SES answers to a message it does not take. */
export interface SesRefusal {
  readonly code: string;
  readonly message: string;
}

const MOST_RECIPIENTS = 50;
const MOST_BYTES = 10 * 1024 * 1024;
/** RFC 5321, 4.5.3.1.6, the line end included. */
const LONGEST_LINE_BYTES = 1000;

/** Why SES refuses the message at once. Undefined when it takes it. */
export function sesRefusal({
  raw,
  destinations,
}: Pick<SentMail, 'raw' | 'destinations'>): SesRefusal | undefined {
  if (destinations.length === 0) return invalid("Missing required header 'To'.");
  if (destinations.length > MOST_RECIPIENTS) return invalid(`Recipient count exceeds ${MOST_RECIPIENTS}.`);
  if (raw.length === 0) return invalid('Empty raw message.');
  if (raw.length > MOST_BYTES) return invalid(`Message length is more than ${MOST_BYTES} bytes long.`);
  if (longestLine(raw) > LONGEST_LINE_BYTES) {
    return invalid(`A line of the message is longer than ${LONGEST_LINE_BYTES} bytes.`);
  }
  const wrong = destinations.find((address) => !isAddress(address));
  if (wrong === undefined) return undefined;
  return invalid(
    wrong.includes('@') ? 'Local address contains control or whitespace' : "Missing final '@domain'",
  );
}

function invalid(message: string): SesRefusal {
  return { code: 'InvalidParameterValue', message };
}

/** Printable ASCII around one at-sign. SES takes no other characters in addresses (domains as Punycode). */
function isAddress(text: string): boolean {
  return /^[!-?A-~]+@[!-?A-~]+$/.test(text.replace(/^.*<(.*)>$/, '$1'));
}

function longestLine(raw: Buffer): number {
  let longest = 0;
  for (let start = 0; start < raw.length; ) {
    const end = raw.indexOf(0x0a, start);
    const next = end < 0 ? raw.length : end + 1;
    longest = Math.max(longest, next - start);
    start = next;
  }
  return longest;
}
