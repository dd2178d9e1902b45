import * as dossiers from '../../shared/contracts/dossier/index.ts';
import type { DossierReference, Players } from './players.ts';

const branchId = 'sh-pudong';

/** A customer with three cars. */
export interface StoryDossier {
  readonly params: DossierReference;
  readonly firstCar: string;
  readonly secondCar: string;
  readonly thirdCar: string;
}

/** The reception registers a customer with two cars, and a third one soon after. */
export async function tellDossier({ supervisor, setClock }: Players): Promise<StoryDossier> {
  setClock('2026-11-23T10:00:00+08:00');
  const { body: registered } = await supervisor.send(dossiers.registerCustomer, {
    params: { branchId },
    body: {
      customer: {
        fullName: '欧阳龑',
        surname: '欧阳',
        address: '上海市浦东新区世纪大道 100 号',
        phones: [{ number: '138 1234 5678' }],
      },
      vehicles: [car('沪A·12345'), car('沪A·54321')],
    },
  });
  const [firstCar = '', secondCar = ''] = registered.vehicles.map(({ id }) => id);
  const params = { branchId, customerId: registered.customer.id };
  await supervisor.send(dossiers.findCustomers, { params: { branchId }, query: { plate: '沪A12345' } });
  const added = await supervisor.send(dossiers.addVehicle, { params, body: car('沪AD12345') });
  await supervisor.send(dossiers.changeCustomer, {
    params,
    body: { phones: [{ number: '139 8765 4321' }, { number: '021 5555 1234' }] },
    ifMatch: `"v${registered.customer.version}"`,
  });
  return { params, firstCar, secondCar, thirdCar: added.body.vehicle.id };
}

/** The customer sells the first car; what is owed for it ends. */
export async function tellSoldCar(
  { supervisor }: Players,
  { params, firstCar }: StoryDossier,
): Promise<void> {
  const { body: dossier } = await supervisor.send(dossiers.getDossier, { params });
  const sold = dossier.vehicles.find(({ id }) => id === firstCar);
  if (!sold) throw new Error('The dossier lost a vehicle');
  await supervisor.send(dossiers.changeVehicle, {
    params: { ...params, vehicleId: firstCar },
    body: { status: 'sold' },
    ifMatch: `"v${sold.version}"`,
  });
}

function car(plateNumber: string) {
  return {
    plateNumber,
    vehicleModel: 'Lavida',
    vehicleClass: 'sedan',
    maintenanceInterval: { months: 6 },
  };
}
