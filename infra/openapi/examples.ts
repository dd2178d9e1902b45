import type { Operation } from '../../shared/contracts/operation.ts';
import type { Answers } from './answers.ts';

interface Examples {
  readonly examples?: Record<string, { readonly summary: string; readonly value: unknown }>;
}

/** The declared examples of the body. */
export function bodyExamples({ examples }: Operation): Examples {
  return named(examples.map(({ name, summary, body }) => [name, summary, body]));
}

/** The declared examples of the answer, otherwise the recorded one. */
export function replyExamples({ id, examples }: Operation, answers: Answers): Examples {
  const declared = named(examples.map(({ name, summary, reply }) => [name, summary, reply]));
  return declared.examples ? declared : named([['answer', 'An answer', answers[id]]]);
}

function named(given: readonly (readonly [name: string, summary: string, value: unknown])[]): Examples {
  const shown = given.filter(([, , value]) => value !== undefined);
  if (shown.length === 0) return {};
  return { examples: Object.fromEntries(shown.map(([name, summary, value]) => [name, { summary, value }])) };
}
