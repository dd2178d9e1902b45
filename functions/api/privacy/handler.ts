import type { Binding } from '../../runtime/binding.ts';
import type { PrivacyDependencies } from './dependencies.ts';
import { eraseCustomerBinding } from './erase-customer.ts';
import { exportCustomerBinding } from './export-customer.ts';
import { getErasureBinding } from './get-erasure.ts';
import { liftLegalHoldBinding } from './lift-legal-hold.ts';
import { previewRetentionBinding } from './preview-retention.ts';
import { runRetentionBinding } from './run-retention.ts';
import { setLegalHoldBinding } from './set-legal-hold.ts';

export const bindings: readonly Binding<PrivacyDependencies>[] = [
  eraseCustomerBinding,
  exportCustomerBinding,
  getErasureBinding,
  liftLegalHoldBinding,
  previewRetentionBinding,
  runRetentionBinding,
  setLegalHoldBinding,
];
