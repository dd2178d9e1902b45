import * as contracts from '../../../shared/contracts/privacy/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { onDemand } from '../../runtime/on-demand.ts';
import type { PrivacyDependencies } from './dependencies.ts';

export const bindings: readonly Binding<PrivacyDependencies>[] = [
  onDemand(contracts.eraseCustomer, async () => (await import('./erase-customer.ts')).eraseCustomerBinding),
  onDemand(
    contracts.exportCustomer,
    async () => (await import('./export-customer.ts')).exportCustomerBinding,
  ),
  onDemand(contracts.getErasure, async () => (await import('./get-erasure.ts')).getErasureBinding),
  onDemand(contracts.liftLegalHold, async () => (await import('./lift-legal-hold.ts')).liftLegalHoldBinding),
  onDemand(
    contracts.previewRetention,
    async () => (await import('./preview-retention.ts')).previewRetentionBinding,
  ),
  onDemand(contracts.runRetention, async () => (await import('./run-retention.ts')).runRetentionBinding),
  onDemand(contracts.setLegalHold, async () => (await import('./set-legal-hold.ts')).setLegalHoldBinding),
];
