import * as contracts from '../../../shared/contracts/visit/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { onDemand } from '../../runtime/on-demand.ts';

export const bindings: readonly Binding[] = [
  onDemand(
    contracts.completeDossierEntry,
    async () => (await import('./complete-dossier-entry.ts')).completeDossierEntryBinding,
  ),
  onDemand(
    contracts.endConsultation,
    async () => (await import('./end-consultation.ts')).endConsultationBinding,
  ),
  onDemand(
    contracts.fillDossierTail,
    async () => (await import('./fill-dossier-tail.ts')).fillDossierTailBinding,
  ),
  onDemand(
    contracts.recordDelivery,
    async () => (await import('./record-delivery.ts')).recordDeliveryBinding,
  ),
  onDemand(
    contracts.registerIntake,
    async () => (await import('./register-intake.ts')).registerIntakeBinding,
  ),
  onDemand(
    contracts.waiveDossierEntry,
    async () => (await import('./waive-dossier-entry.ts')).waiveDossierEntryBinding,
  ),
];
