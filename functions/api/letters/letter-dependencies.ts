import type { LetterWriter } from '../../../shared/application/letter-writer.ts';
import type { ApiDependencies } from '../../runtime/dependencies.ts';
import type { UnsubscribeStop } from '../../runtime/unsubscribe-links.ts';

/** Makes signed links; the key is read before, so that writing a letter stays pure. */
export type UnsubscribeLinks = (dependencies: ApiDependencies) => Promise<(stop: UnsubscribeStop) => string>;

/** The parts of the letters' function that are not every function's. */
export interface LetterParts {
  readonly writer: LetterWriter;
  readonly unsubscribeLinks: UnsubscribeLinks;
}
