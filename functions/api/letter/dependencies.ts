import type { LetterWriter } from '../../../shared/application/letter-writer.ts';
import type { ApiDependencies } from '../../runtime/dependencies.ts';

/** What the operations on letters also need. */
export interface LetterDependencies extends ApiDependencies {
  /** Loads what letters say. Called by the operations that show or send letters. */
  readonly letterWriter: () => Promise<LetterWriter>;
}
