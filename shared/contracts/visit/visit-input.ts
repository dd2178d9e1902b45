import * as z from 'zod';
import { id, text } from '../schemas/index.ts';

/** What is said about every visit. */
export const visitTold = {
  advisorId: id('staff').exactOptional().describe('The advisor who served the customer.'),
  workItems: z.array(text(200)).max(50).default([]).describe('Repair and maintenance items.'),
  wishedServices: text(1000).exactOptional(),
  odometerKilometres: z.int().min(0).max(3_000_000).exactOptional(),
};
