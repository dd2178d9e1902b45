import type { Appointment } from './agenda.ts';

/** More would mostly wait for one another at the registers of a branch. */
const SIDE_BY_SIDE = 3;

/**
 * Does what is due: things about one customer in order, customers side by side, and what is about nobody in
 * particular alone, before all that comes after it.
 */
export async function actSideBySide(due: readonly Appointment[]): Promise<void> {
  let together: Appointment[] = [];
  for (const appointment of due) {
    if (appointment.about !== undefined) {
      together.push(appointment);
      continue;
    }
    await actByCustomer(together);
    together = [];
    await appointment.act();
  }
  await actByCustomer(together);
}

async function actByCustomer(appointments: readonly Appointment[]): Promise<void> {
  const customers = [...Map.groupBy(appointments, ({ about }) => about).values()];
  const actOneByOne = async (): Promise<void> => {
    for (let ofOne = customers.shift(); ofOne; ofOne = customers.shift()) {
      for (const { act } of ofOne) await act();
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, actOneByOne));
}
