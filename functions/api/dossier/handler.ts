import * as contracts from '../../../shared/contracts/dossier/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { onDemand } from '../../runtime/on-demand.ts';
import type { DossierDependencies } from './dependencies.ts';

export const bindings: readonly Binding<DossierDependencies>[] = [
  onDemand(contracts.addVehicle, async () => (await import('./add-vehicle.ts')).addVehicleBinding),
  onDemand(
    contracts.changeCustomer,
    async () => (await import('./change-customer.ts')).changeCustomerBinding,
  ),
  onDemand(contracts.changeVehicle, async () => (await import('./change-vehicle.ts')).changeVehicleBinding),
  onDemand(contracts.findCustomers, async () => (await import('./find-customers.ts')).findCustomersBinding),
  onDemand(contracts.getDossier, async () => (await import('./get-dossier.ts')).getDossierBinding),
  onDemand(
    contracts.registerCustomer,
    async () => (await import('./register-customer.ts')).registerCustomerBinding,
  ),
];
