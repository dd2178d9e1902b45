import type { LetterWriter } from '../../../shared/application/letter-writer.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import type { Binding } from '../../runtime/binding.ts';
import type { LetterDependencies } from './dependencies.ts';

/** Binds an operation that shows or sends letters. What letters say is loaded with the first request for one. */
export function withLetterWriter(
  operation: Operation,
  bind: (writer: LetterWriter) => Binding,
): Binding<LetterDependencies> {
  return {
    operation,
    answer: async (request, dependencies) =>
      bind(await dependencies.letterWriter()).answer(request, dependencies),
  };
}
