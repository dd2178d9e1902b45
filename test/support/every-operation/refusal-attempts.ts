import { fullHistories } from '../../story/found.ts';
import type { Circumstances } from '../../story/world/rehearsal.ts';
import type { Call } from '../api-calls.ts';
import { callOf, type GenuineRequest } from './genuine-request.ts';
import { isInstant, withTexts } from './texts-of.ts';

/** A request that the rules may refuse, and how it differs from one they accept. */
export interface Attempt {
  readonly how: string;
  readonly call: Call;
  readonly circumstances?: Circumstances;
}

const IDENTIFIER = /^([a-z]{3})_[0-9a-z]{26}$/;
const STRANGER = `stf_${'0'.repeat(25)}1`;

/** What the declared refusals of an operation let one try, before it is carried out. */
export function attemptsBefore(request: GenuineRequest): readonly Attempt[] {
  const { operation, body } = request;
  const codes: readonly string[] = operation.refusals;
  const telling = (how: string, changed: unknown): readonly Attempt[] =>
    JSON.stringify(changed) === JSON.stringify(body)
      ? []
      : [{ how, call: callOf(request, { body: changed }) }];
  const asks = (found: boolean, attempts: () => readonly Attempt[]) => (found ? attempts() : []);
  return [
    ...asks(codes.includes('event-in-future'), () =>
      telling('of the year 2035', withInstants(body, '2035-01-02T03:04:05Z')),
    ),
    ...asks(codes.includes('event-too-old'), () =>
      telling('of the year 2015', withInstants(body, '2015-01-02T03:04:05Z')),
    ),
    ...asks(
      codes.some((code) => code.endsWith('-unknown')),
      () => unknownInBody(request),
    ),
    ...asks(
      codes.some((code) => code.startsWith('not-')),
      () => [
        {
          how: 'of a colleague',
          call: callOf(request, { claims: { ...request.claims, ...COLLEAGUE } }),
        },
      ],
    ),
    ...asks(codes.includes('case-history-full'), () => [
      {
        how: 'about a case much was written about',
        call: callOf(request),
        circumstances: { found: fullHistories },
      },
    ]),
  ];
}

/** The same once more, as somebody would who does not know that it was done. */
export function attemptsAfter(request: GenuineRequest): readonly Attempt[] {
  if (request.operation.refusals.length === 0) return [];
  const headers = { ...request.headers, 'idempotency-key': 'done-already' };
  return [{ how: 'when it was done already', call: callOf(request, { headers }) }];
}

const COLLEAGUE = { 'aftercare:staff': STRANGER, 'aftercare:roles': 'agent@sh-pudong' };

function withInstants(body: unknown, at: string): unknown {
  return withTexts(body, (text) => (isInstant(text) ? at : text));
}

/** Each kind of identifier in the body in turn names nothing. */
function unknownInBody(request: GenuineRequest): readonly Attempt[] {
  const names = new Set<string>();
  withTexts(request.body, (text, name) => {
    if (IDENTIFIER.test(text)) names.add(name);
    return text;
  });
  return [...names].map((unknown) => ({
    how: `with an unknown ${unknown}`,
    call: callOf(request, {
      body: withTexts(request.body, (text, name) => (name === unknown ? unknownLike(text) : text)),
    }),
  }));
}

function unknownLike(identifier: string): string {
  return `${identifier.slice(0, 4)}${'0'.repeat(26)}`;
}
