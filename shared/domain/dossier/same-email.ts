/**
 * Whether two e-mail addresses are one. The domain knows no case (RFC 5321 2.4), and no mailbox provider tells two local
 * parts apart by it.
 */
export function isSameEmail(left: string | undefined, right: string | undefined): boolean {
  return left?.toLowerCase() === right?.toLowerCase();
}
