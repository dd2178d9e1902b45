export * from './outcomes.ts';
export * from './records.ts';
