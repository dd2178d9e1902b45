import type { Binding } from '../../runtime/binding.ts';
import { completeDossierEntryBinding } from './complete-dossier-entry.ts';
import { endConsultationBinding } from './end-consultation.ts';
import { recordDeliveryBinding } from './record-delivery.ts';
import { registerIntakeBinding } from './register-intake.ts';
import { waiveDossierEntryBinding } from './waive-dossier-entry.ts';

export const bindings: readonly Binding[] = [
  completeDossierEntryBinding,
  endConsultationBinding,
  recordDeliveryBinding,
  registerIntakeBinding,
  waiveDossierEntryBinding,
];
