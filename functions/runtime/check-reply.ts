import type { Operation } from '../../shared/contracts/operation.ts';
import type { Reply } from './binding.ts';

/**
 * Compares an answer with its declaration, as the caller will see it.
 * @throws when they differ, because the API description would be wrong.
 */
export function checkReply(operation: Operation, reply: Reply): void {
  if (reply.kind === 'problem') {
    const { code } = reply.refusal;
    if (operation.refusals.includes(code)) return;
    const declared = operation.refusals.join(', ') || 'none';
    if (!RUNTIME_CODES.has(code)) {
      throw new Error(`${operation.id} answered ${code}, which it does not declare (${declared})`);
    }
  }
  if (reply.kind !== 'content' || reply.status === 304) return;
  if (reply.status !== operation.reply.status) throw new Error(`${operation.id} answered ${reply.status}`);
  const seen = reply.body === undefined ? undefined : JSON.parse(JSON.stringify(reply.body));
  const parsed = operation.reply.schema.safeParse(seen);
  if (!parsed.success) {
    throw new Error(`${operation.id} does not answer as declared: ${JSON.stringify(parsed.error.issues)}`);
  }
}

/** Codes the runtime itself answers with, after the guard. */
const RUNTIME_CODES = new Set([
  'access-ended',
  'role-missing',
  'not-found',
  'version-stale',
  'idempotency-key-reused',
  'cursor-invalid',
  'busy',
]);
