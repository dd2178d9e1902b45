import type { HttpReply, HttpRequest } from '../http/http-server.ts';
import { jsonReply } from '../http/replies.ts';
import type { LocalStack } from '../local-stack.ts';
import { movedAnswer } from './moved-answer.ts';
import { readClockCommand } from './read-clock-command.ts';

/** How far the clock goes at once without being asked to confirm it. */
const UNCONFIRMED = 'P1Y';

/**
 * Moves, freezes or frees the clock and answers at rest with what happened. Takes only JSON, which a page of
 * another origin cannot send without a preflight request.
 */
export async function moveClock(stack: LocalStack, request: HttpRequest): Promise<HttpReply> {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return jsonReply(415, { message: 'Send application/json.' });
  }
  const read = readClockCommand(request.body.toString());
  if (read.outcome === 'invalid') return jsonReply(400, { message: read.message });
  const { freeze, advance, to, toNext, confirm } = read.command;
  const within = confirm ? undefined : UNCONFIRMED;
  const { clock } = stack;
  const wasFrozen = clock.frozen;
  try {
    if (freeze !== undefined) clock.setFrozen(freeze);
    if (to !== undefined) return jsonReply(200, movedAnswer(await clock.to(to, within)));
    if (toNext) return jsonReply(200, movedAnswer(await clock.toNext(within)));
    return jsonReply(200, movedAnswer(await clock.advance(advance ?? 'PT0S', within)));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    clock.setFrozen(wasFrozen);
    return jsonReply(400, { message: error.message });
  }
}
