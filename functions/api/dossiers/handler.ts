import type { Binding } from '../../runtime/binding.ts';
import type { DossierDependencies } from './dependencies.ts';
import { addVehicleBinding } from './add-vehicle.ts';
import { changeCustomerBinding } from './change-customer.ts';
import { changeVehicleBinding } from './change-vehicle.ts';
import { findCustomersBinding } from './find-customers.ts';
import { getDossierBinding } from './get-dossier.ts';
import { registerCustomerBinding } from './register-customer.ts';

export const bindings: readonly Binding<DossierDependencies>[] = [
  addVehicleBinding,
  changeCustomerBinding,
  changeVehicleBinding,
  findCustomersBinding,
  getDossierBinding,
  registerCustomerBinding,
];
