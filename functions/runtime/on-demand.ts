import type { Route } from './addresses.ts';
import type { Binding } from './binding.ts';
import type { ApiDependencies, EdgeDependencies } from './dependencies.ts';

/** An operation whose declaration and code are loaded with the first request for it. */
export interface OnDemand<Dependencies extends EdgeDependencies = ApiDependencies> extends Route {
  readonly id: string;
  readonly load: () => Promise<Binding<Dependencies>>;
}
