import * as contracts from '../../../shared/contracts/dossiers/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { onDemand } from '../../runtime/on-demand.ts';
import { addVehicleBinding } from './add-vehicle.ts';
import { changeVehicleBinding } from './change-vehicle.ts';
import type { DossierDependencies } from './dependencies.ts';
import { getDossierBinding } from './get-dossier.ts';

/** Those that read telephone numbers bring every country's numbering plan with them. */
export const bindings: readonly Binding<DossierDependencies>[] = [
  addVehicleBinding,
  onDemand(
    contracts.changeCustomer,
    async () => (await import('./change-customer.ts')).changeCustomerBinding,
  ),
  changeVehicleBinding,
  onDemand(contracts.findCustomers, async () => (await import('./find-customers.ts')).findCustomersBinding),
  getDossierBinding,
  onDemand(
    contracts.registerCustomer,
    async () => (await import('./register-customer.ts')).registerCustomerBinding,
  ),
];
