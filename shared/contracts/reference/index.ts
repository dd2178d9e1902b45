export * from './get-api-description.ts';
export * from './get-health.ts';
export * from './get-problem.ts';
export * from './read-docs.ts';
