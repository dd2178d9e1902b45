export * from './assign-absence.ts';
export * from './end-absence.ts';
export * from './extend-absence.ts';
export * from './get-absence.ts';
export * from './list-absences.ts';
export * from './name-deputy.ts';
export * from './revoke-absence.ts';
