import type { HttpReply, HttpRequest, RequestListener } from '../http/http-server.ts';
import { jsonReply } from '../http/replies.ts';
import type { LocalStack } from '../local-stack.ts';
import { findMember, maySignIn, rolesInWords } from '../tokens/token-holder.ts';

/** Everybody who may sign in, with a token each. */
export async function listTokens(stack: LocalStack): Promise<HttpReply> {
  const staff = (await stack.presentStaff()).filter(maySignIn);
  const tokens = staff.map(async (member) => ({
    staffId: member.id,
    name: member.name,
    roles: member.roles,
    is: rolesInWords(member),
    token: await stack.token(member),
  }));
  return jsonReply(200, await Promise.all(tokens));
}

/** One token as bare text, for `TOKEN=$(curl …)`. */
export async function giveToken(stack: LocalStack, word: string): Promise<HttpReply> {
  const member = findMember(word, await stack.presentStaff());
  if (!member) return nobodyIs(stack, word);
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return { status: 200, headers, body: `${await stack.token(member)}\n` };
}

/** What the API answers to a member of staff, so that a link of a page can lead into it. */
export async function askAs(
  stack: LocalStack,
  callApi: RequestListener,
  word: string,
  request: HttpRequest,
): Promise<HttpReply> {
  const member = findMember(word, await stack.presentStaff());
  if (!member) return nobodyIs(stack, word);
  const path = request.path.slice(`/_local/as/${word}`.length);
  const headers = { ...request.headers, authorization: `Bearer ${await stack.token(member)}` };
  return await callApi({ ...request, path, headers });
}

function nobodyIs(stack: LocalStack, word: string): HttpReply {
  return jsonReply(404, {
    message: `Nobody of the staff is "${word}": give a staff identifier, a role at a branch such as supervisor@sh-pudong, or a role in the whole group such as groupManager. Everybody is at ${stack.apiUrl}/_local/tokens.`,
  });
}
