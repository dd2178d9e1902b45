import { composeFeature } from '../compose-feature.ts';
import { bindings } from './bindings.ts';
import type { LetterDependencies } from './dependencies.ts';

export const compose = composeFeature<LetterDependencies>('api/letter', bindings, () => ({
  letterWriter: async () => (await import('../../../shared/letters/customer/letter-writer.ts')).letterWriter,
}));
