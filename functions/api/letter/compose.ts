import type { LetterWriter } from '../../../shared/application/letter-writer.ts';
import type { ApiFunction } from '../../runtime/api-handler.ts';
import type { ApiDependencies } from '../../runtime/dependencies.ts';
import type { Environment } from '../../runtime/environment.ts';
import { composeFeature } from '../compose-feature.ts';
import { letterBindings } from './handler.ts';

/**
 * The function as it runs on AWS. The local run and tests replace parts of it. What letters say is loaded
 * when one is written.
 */
export function compose(environment: Environment, overrides: Partial<ApiDependencies> = {}): ApiFunction {
  return composeFeature('api/letter', letterBindings(writer), environment, overrides);
}

async function writer(): Promise<LetterWriter> {
  return (await import('../../../shared/letters/customer/letter-writer.ts')).letterWriter;
}
