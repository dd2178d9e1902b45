import { unsubscribePages } from '../../../shared/letters/customer/unsubscribe-page.ts';
import { composeFeature } from '../compose-feature.ts';
import { bindings } from './bindings.ts';
import { unsubscribeAddresses } from './broken-link.ts';
import type { ConsentDependencies } from './dependencies.ts';

export const compose = composeFeature<ConsentDependencies>(
  'api/consent',
  bindings,
  () => ({ unsubscribePages }),
  unsubscribeAddresses,
);
