export * from './present-call.ts';
export * from './present-case.ts';
export * from './present-customer.ts';
export * from './present-follow-up.ts';
export * from './present-letter.ts';
export * from './present-obligation.ts';
export * from './present-vehicle.ts';
export * from './present-visit.ts';
