import type * as contracts from '../../../shared/contracts/visit/index.ts';
import { bindingsOf, type FilesOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its declaration and code are loaded with the first request for it. */
export const bindings = bindingsOf({
  completeDossierEntry: () => import('./complete-dossier-entry.ts'),
  endConsultation: () => import('./end-consultation.ts'),
  fillDossierTail: () => import('./fill-dossier-tail.ts'),
  recordDelivery: () => import('./record-delivery.ts'),
  registerIntake: () => import('./register-intake.ts'),
  waiveDossierEntry: () => import('./waive-dossier-entry.ts'),
} satisfies FilesOf<typeof contracts>);
