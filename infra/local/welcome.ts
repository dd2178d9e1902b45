import type { LocalStack, TokenHolder } from './local-stack.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { USUAL_URL } from './arguments.ts';

const SHANGHAI = asId<'branch'>('sh-pudong');
const NEW_YORK = asId<'branch'>('ny-queens');

const HOLDERS: readonly (readonly [label: string, holder: TokenHolder])[] = [
  ['follow-up agent, Shanghai', { role: 'agent', branchId: SHANGHAI }],
  ['service advisor, Shanghai', { role: 'advisor', branchId: SHANGHAI }],
  ['supervisor, Shanghai', { role: 'supervisor', branchId: SHANGHAI }],
  ['follow-up agent, New York', { role: 'agent', branchId: NEW_YORK }],
  ['supervisor, New York', { role: 'supervisor', branchId: NEW_YORK }],
  ['group manager', { role: 'groupManager' }],
  ['dealer system (machine)', { role: 'machine' }],
];

/** What is where, with tokens to use and three things to try. */
export async function welcome(stack: LocalStack, milliseconds: number): Promise<string> {
  const { apiUrl } = stack;
  const tokens = await Promise.all(
    HOLDERS.map(async ([label, holder]) => `  ${label}\n    ${await stack.token(holder)}`),
  );
  const supervisor = await stack.token({ role: 'supervisor', branchId: SHANGHAI });
  return `
Aftercare is running (started in ${(milliseconds / 1000).toFixed(1)} s).

  API            ${apiUrl}
  Reference      ${apiUrl}/v1/docs
  Local page     ${apiUrl}/_local/   clock, timers, what happened
  Inbox          ${stack.inboxUrl}
  DynamoDB       ${stack.dynamoEndpoint}   table ${stack.tableName}
  Scheduler      ${stack.schedulerUrl}
  Clock          ${stack.clock.now()}

Access tokens, valid for a year on this machine (all: ${apiUrl}/_local/tokens)
${tokens.join('\n')}

Try
  TOKEN=${supervisor}
  curl -H "authorization: Bearer $TOKEN" ${apiUrl}/v1/branches/${SHANGHAI}
  curl -H "authorization: Bearer $TOKEN" '${apiUrl}/v1/branches/${SHANGHAI}/work-list?owner=anyone'
  curl -X POST -H 'content-type: application/json' -d '{"advance":"P1D"}' ${apiUrl}/_local/clock

Watch ten weeks of it in fast-forward, from a second terminal
  ${apiUrl === USUAL_URL ? '' : `AFTERCARE_URL=${apiUrl} `}npm run demo

Ctrl-C ends it; what happened stays. Begin anew with: npm start -- --fresh
`;
}
