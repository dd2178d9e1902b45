export * from './add-vehicle.ts';
export * from './change-customer.ts';
export * from './contact-data-task.ts';
export * from './dialled-number.ts';
export * from './plate-number.ts';
export * from './register-customer.ts';
export * from './vehicle-data.ts';
export * from './vin.ts';
