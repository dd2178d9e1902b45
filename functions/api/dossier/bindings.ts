import type * as contracts from '../../../shared/contracts/dossier/index.ts';
import { bindingsOf, type FilesOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its declaration and code are loaded with the first request for it. */
export const bindings = bindingsOf({
  addVehicle: () => import('./add-vehicle.ts'),
  changeCustomer: () => import('./change-customer.ts'),
  changeVehicle: () => import('./change-vehicle.ts'),
  findCustomers: () => import('./find-customers.ts'),
  getDossier: () => import('./get-dossier.ts'),
  registerCustomer: () => import('./register-customer.ts'),
} satisfies FilesOf<typeof contracts>);
