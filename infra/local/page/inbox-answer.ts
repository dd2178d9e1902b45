import type { InboxMail } from '../mail/inbox.ts';
import type { LocalStack } from '../local-stack.ts';

/** The mails as JSON, oldest first: all, or those whose `to` and `subject` hold what is asked for. */
export async function inboxAnswer(stack: LocalStack, query: URLSearchParams): Promise<readonly InboxMail[]> {
  const holds = (text: string, part: string | null): boolean =>
    part === null || text.toLowerCase().includes(part.toLowerCase());
  return (await stack.inbox()).filter(
    ({ to, subject }) => holds(to, query.get('to')) && holds(subject, query.get('subject')),
  );
}
