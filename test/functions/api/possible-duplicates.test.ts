import { describe, expect, it } from 'vitest';
import {
  addVehicle,
  changeCustomer,
  changeVehicle,
  findCustomers,
  registerCustomer,
} from '../../../shared/contracts/dossier/index.ts';
import { house, NY, SH } from '../../support/house-of-two-branches.ts';

const VIN = '1M8GDM9AXKP042788';

/** A customer with a car at each branch, all particulars different. */
async function twoCustomers() {
  const { client } = await house();
  const register = async (branchId: string, customer: object, vehicle: object) => {
    const body = { customer: { fullName: '王小明', ...customer }, vehicles: [vehicle] };
    return (await client.send(registerCustomer, { params: { branchId }, body })).body;
  };
  const here = await register(
    SH,
    { phones: [{ number: '138 7777 0001' }], email: 'wang@example.com' },
    { plateNumber: '沪A12345', vin: VIN },
  );
  return { client, register, here };
}

describe('registering and changing answer with possible duplicates and why (S-5, K7, K11)', () => {
  it('in any spelling, the dossier with most in common first', async () => {
    const { register, here } = await twoCustomers();
    expect(here.possibleDuplicates).toEqual([]);
    const plateOnly = await register(SH, {}, { plateNumber: '沪A-12345' });
    expect(plateOnly.possibleDuplicates).toEqual([
      {
        at: 'thisBranch',
        customerId: here.customer.id,
        vehicleIds: [here.vehicles[0]?.id],
        because: ['plate'],
      },
    ]);
    const all = await register(
      SH,
      { phones: [{ number: '+86-138-7777-0001' }], email: 'Wang@Example.com' },
      { plateNumber: '沪a·12345', vin: `${VIN.toLowerCase()}\u200b` },
    );
    expect(all.possibleDuplicates).toEqual([
      {
        at: 'thisBranch',
        customerId: here.customer.id,
        vehicleIds: [here.vehicles[0]?.id],
        because: ['phone', 'email', 'vin', 'plate'],
      },
      {
        at: 'thisBranch',
        customerId: plateOnly.customer.id,
        vehicleIds: [plateOnly.vehicles[0]?.id],
        because: ['plate'],
      },
    ]);
  });

  it('of another branch only that it has somebody', async () => {
    const { register } = await twoCustomers();
    const there = await register(NY, { phones: [{ number: '+86 138 7777 0001' }] }, { vin: VIN });
    expect(there.possibleDuplicates).toEqual([{ at: 'anotherBranch', because: ['phone', 'vin'] }]);
  });

  it('of a patch and of a car alike, and never the dossier itself', async () => {
    const { client, register, here } = await twoCustomers();
    const other = await register(SH, {}, { vehicleModel: 'Lavida' });
    const params = { branchId: SH, customerId: other.customer.id };
    const found = { at: 'thisBranch', customerId: here.customer.id };

    const changed = await client.send(changeCustomer, {
      params,
      body: { phones: [{ number: '13877770001' }] },
      ifMatch: '"v1"',
    });
    expect(changed.body.possibleDuplicates).toEqual([{ ...found, vehicleIds: [], because: ['phone'] }]);

    const vehicleIds = here.vehicles.map(({ id }) => id);
    const added = await client.send(addVehicle, { params, body: { vin: VIN } });
    expect(added.body.possibleDuplicates).toEqual([{ ...found, vehicleIds, because: ['vin'] }]);
    const car = { ...params, vehicleId: added.body.vehicle.id };
    const corrected = await client.send(changeVehicle, {
      params: car,
      body: { plateNumber: '沪A 12345' },
      ifMatch: '"v1"',
    });
    expect(corrected.body.possibleDuplicates).toEqual([{ ...found, vehicleIds, because: ['plate'] }]);

    const again = await client.send(addVehicle, { params, body: { vin: VIN } });
    expect(again.body.possibleDuplicates).toContainEqual({
      at: 'thisBranch',
      customerId: other.customer.id,
      vehicleIds: [added.body.vehicle.id],
      because: ['vin'],
    });
  });

  it('and customers are still found at their own branch alone', async () => {
    const { client, here } = await twoCustomers();
    const find = async (branchId: string) =>
      (
        await client.send(findCustomers, { params: { branchId }, query: { phone: '+86 138 7777 0001' } })
      ).body.data.map(({ customerId }) => customerId);
    expect([await find(SH), await find(NY)]).toEqual([[here.customer.id], []]);
  });
});
