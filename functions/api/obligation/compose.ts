import type { ApiFunction } from '../../runtime/api-handler.ts';
import type { ApiDependencies } from '../../runtime/dependencies.ts';
import type { Environment } from '../../runtime/environment.ts';
import { composeFeature } from '../compose-feature.ts';
import { bindings } from './handler.ts';

/** The function as it runs on AWS. The local run and tests replace parts of it. */
export function compose(environment: Environment, overrides: Partial<ApiDependencies> = {}): ApiFunction {
  return composeFeature('api/obligation', bindings, environment, overrides);
}
