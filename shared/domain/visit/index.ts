export * from './check-visit.ts';
export * from './complete-dossier-entry.ts';
export * from './end-consultation.ts';
export * from './fill-dossier-tail.ts';
export * from './missing-dossier-fields.ts';
export * from './record-delivery.ts';
export * from './register-intake.ts';
export * from './waive-dossier-entry.ts';
