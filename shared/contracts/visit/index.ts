export * from './complete-dossier-entry.ts';
export * from './end-consultation.ts';
export * from './fill-dossier-tail.ts';
export { recordDelivery } from './record-delivery.ts';
export * from './register-intake.ts';
export * from './waive-dossier-entry.ts';
