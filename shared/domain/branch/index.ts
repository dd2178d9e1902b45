export * from './records.ts';
export * from './roles.ts';
export * from './settings.ts';
