import { USUAL_URL } from './arguments.ts';
import type { LocalStack } from './local-stack.ts';

const HOLDERS: readonly (readonly [word: string, label: string])[] = [
  ['supervisor@sh-pudong', 'supervisor, Shanghai'],
  ['agent@sh-pudong', 'follow-up agent, Shanghai'],
  ['advisor@sh-pudong', 'service advisor, Shanghai'],
  ['supervisor@ny-queens', 'supervisor, New York'],
  ['agent@ny-queens', 'follow-up agent, New York'],
  ['groupManager', 'group manager'],
  ['machine', 'dealer system'],
];

/** What is where, how to get a token for whom, and three things to try. */
export function welcome(stack: LocalStack, milliseconds: number): string {
  const { apiUrl } = stack;
  const tokenLine = (word: string): string => `TOKEN=$(curl -fsS ${apiUrl}/_local/token/${word})`;
  const width = Math.max(...HOLDERS.map(([word]) => tokenLine(word).length));
  const tokens = HOLDERS.map(([word, label]) => `  ${tokenLine(word).padEnd(width)}   # ${label}`);
  return `
Aftercare is running (started in ${(milliseconds / 1000).toFixed(1)} s).

  API            ${apiUrl}
  Reference      ${apiUrl}/v1/docs
  Local page     ${apiUrl}/_local/   the clock, what is owed, what happened
  Inbox          ${stack.inboxUrl}
  DynamoDB       ${stack.dynamoEndpoint}   table ${stack.tableName}
  Scheduler      ${stack.schedulerUrl}
  Clock          ${stack.clock.now()}

A token for anybody of the staff, by role or staff id (everybody: ${apiUrl}/_local/tokens)
${tokens.join('\n')}

Try
  ${tokenLine('supervisor@sh-pudong')}
  curl -H "authorization: Bearer $TOKEN" '${apiUrl}/v1/branches/sh-pudong/work-list?owner=anyone'
  curl -X POST -H 'content-type: application/json' -d '{"advance":"P1D"}' ${apiUrl}/_local/clock

Watch ten weeks of it in fast-forward, from a second terminal
  ${apiUrl === USUAL_URL ? '' : `AFTERCARE_URL=${apiUrl} `}npm run demo

Ctrl-C ends it; what happened stays. Begin anew with: npm start -- --fresh
`;
}
