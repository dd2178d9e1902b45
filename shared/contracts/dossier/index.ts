export * from './add-vehicle.ts';
export * from './change-customer.ts';
export * from './change-vehicle.ts';
export * from './find-customers.ts';
export * from './get-dossier.ts';
export * from './register-customer.ts';
