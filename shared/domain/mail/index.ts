export * from './ready-at.ts';
export * from './delivery-times.ts';
export * from './look-after-mail.ts';
export * from './record-attempt.ts';
export * from './resolve-mail.ts';
export * from './take-mail.ts';
