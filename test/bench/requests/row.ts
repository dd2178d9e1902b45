import type { Budget } from './budgets.ts';
import type { Measured } from './database-meter.ts';

/** What something cost, and what it may cost. */
export interface Row {
  readonly name: string;
  readonly measured: Measured;
  readonly budget: Budget;
}

export function isWithinBudget({ measured, budget }: Row): boolean {
  return measured.readTrips <= budget.readTrips && measured.transactions <= budget.transactions;
}
