import { createClient } from '../../../shared/contracts/client.ts';
import { registerCustomer } from '../../../shared/contracts/dossier/index.ts';
import { recordDelivery, registerIntake } from '../../../shared/contracts/visit/index.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { asId } from '../../../shared/kernel/ids.ts';

const BRANCH = asId<'branch'>('sh-pudong');

/** Requests at once: most of each is waiting for the database. */
const SIDE_BY_SIDE = 8;

/** Each visit owes two things at once: its dossier entry and a first follow-up. */
export const DUTIES_PER_VISIT = 2;

/** Takes in and hands over as many cars as it takes to have so many duties open at this moment. */
export async function openDuties(stack: LocalStack, count: number): Promise<void> {
  const client = createClient({
    baseUrl: stack.apiUrl,
    token: () => stack.token({ role: 'supervisor', branchId: BRANCH }),
  });
  const now = stack.clock.now();
  const visit = async (number: number): Promise<void> => {
    const { body: customer } = await client.send(registerCustomer, {
      params: { branchId: BRANCH },
      body: {
        customer: { fullName: `客户${number}`, phones: [{ number: String(13_800_000_000 + number) }] },
        vehicles: [{ plateNumber: `沪A·${String(10_000 + number)}`, vehicleModel: 'Lavida' }],
      },
    });
    const vehicleId = customer.vehicles[0]?.id ?? '';
    const customerId = customer.customer.id;
    const { body: intake } = await client.send(registerIntake, {
      params: { branchId: BRANCH, customerId },
      body: { vehicleId, intakeDoneAt: now, workItems: ['oil'] },
    });
    await client.send(recordDelivery, {
      params: { branchId: BRANCH, customerId, visitId: intake.visit.id },
      body: { deliveredAt: now, workDone: ['oil'] },
    });
  };
  const numbers = Array.from({ length: Math.ceil(count / DUTIES_PER_VISIT) }, (_, number) => number);
  const workThrough = async (): Promise<void> => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) await visit(number);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, workThrough));
  await stack.clock.settle();
}
