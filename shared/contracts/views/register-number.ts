import * as z from 'zod';

/** A number in a register as people write it. */
export const registerNumber = z
  .string()
  .regex(/^\d{4}-\d{6,}$/)
  .meta({
    id: 'RegisterNumber',
    description: 'Year and running number, per branch and year without gaps.',
    examples: ['2026-000123'],
  });
